import { block, expect, inlineBlock, parts, settled, TOWN, texts, waitUntil } from '../support/block.js';
import { leave, served } from '../support/served.js';

const words = (count: number) => Array.from({ length: count }, () => 'tide').join(' ');

/** A long text, and a summary only. */
const POSTS = TOWN.slice(0, 2).map((item, i) => (i ? item : { ...item, content_text: words(1190) }));

describe('reading time', () => {
  for (const layout of ['list', 'grid', 'carousel']) {
    it(`is shown after the date for posts with a text, in the layout ${layout}`, async () => {
      const element = await inlineBlock({ order: 'feed', show: 'date reading-time', layout }, POSTS);
      expect(texts(element, 'meta')).to.deep.equal(['March 4, 2026 5 min read', 'March 3, 2026']);
      expect(texts(element, 'reading-time')).to.deep.equal(['5 min read']);
    });
  }

  it('is not shown by default', async () => {
    expect(parts(await inlineBlock({}, POSTS), 'reading-time')).to.deep.equal([]);
  });

  it('is in the language of the page, and can be replaced', async () => {
    const element = await inlineBlock({ order: 'feed', show: 'reading-time', lang: 'de' }, POSTS);
    await waitUntil(() => texts(element, 'reading-time')[0]?.startsWith('Lesezeit: 5'), 'no German');
    element.strings = { readingTime: 'ca. {time}' };
    await element.updateComplete;
    expect(texts(element, 'reading-time')[0]).to.match(/^ca\. 5\sMin/);
  });

  it('appears when it is requested later', async () => {
    const element = await inlineBlock({ order: 'feed' }, POSTS);
    element.show = 'reading-time';
    await waitUntil(() => texts(element, 'reading-time')[0] === '5 min read', 'no reading time');
  });

  it('is shown for a long feed, which is read in a worker', async () => {
    const long = POSTS.map((item, i) => ({
      ...item,
      summary: 'Tides.',
      content_text: words(i ? 47_600 : 1190),
    }));
    const document = await leave(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: long }),
    );
    const element = await block({ order: 'feed', show: 'reading-time', src: served({ document }) });
    await settled(element);
    expect(texts(element, 'reading-time')).to.deep.equal(['5 min read', '200 min read']);
    element.remove();
  });

  it('fills a custom card, where its element is removed if it is unknown', async () => {
    const element = await block(
      { order: 'feed' },
      '<template><a data-field="title"></a><i data-field="reading-time"></i></template>',
    );
    element.posts = POSTS;
    await settled(element);
    const cards = parts(element, 'card').map((card) => card.querySelector('i')?.textContent);
    expect(cards).to.deep.equal(['5 min read', undefined]);
    element.remove();
  });
});
