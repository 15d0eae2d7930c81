import { expect, oneEvent } from '@open-wc/testing';
import { parts, type RelatedPosts, settledBlock, TOWN, texts, waitUntil } from '../support/block.js';
import { captureConsole, requests, served, uniqueKey } from '../support/served.js';

const ALL = TOWN.map(({ title }) => title);

const button = (block: RelatedPosts) => parts(block, 'more')[0] as HTMLButtonElement | undefined;
const focused = (block: RelatedPosts) => block.shadowRoot?.activeElement?.textContent?.trim();

async function press(block: RelatedPosts): Promise<void> {
  const loaded = oneEvent(block, 'related-posts-load');
  button(block)?.click();
  await loaded;
}

function items(page: number, count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `${page}-${i}`,
    url: `https://town.example/page-${page}/${i}/`,
    title: `${['Zero', 'Ferry', 'Bakery', 'Market', 'School'][page]} report ${i} ${'abcdefgh'[i]}${page}`,
    summary: `Unlike any other: ${page * 100 + i * 7}`,
  }));
}

function pageOf(page: number, next?: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: items(page, 3),
    ...(next && { next_url: next }),
  });
}

describe('the button for more posts', () => {
  for (const layout of ['list', 'grid', 'carousel']) {
    for (const dir of ['ltr', 'rtl']) {
      it(`reveals as many more posts after the others, and focuses the first new one, in a ${layout}, ${dir}`, async () => {
        const block = await settledBlock({ more: '', limit: '2', layout, dir, posts: JSON.stringify(TOWN) });
        const first = texts(block, 'link');
        expect(first.length).to.equal(2);
        await press(block);
        const shown = texts(block, 'link');
        expect(shown.length).to.equal(4);
        expect(shown.slice(0, 2)).to.deep.equal(first);
        expect(focused(block)).to.equal(shown[2]);
        expect(texts(block, 'status')[0]).to.equal('Related Posts: 4');
        await press(block);
        expect(texts(block, 'link').slice(0, 4)).to.deep.equal(shown);
        expect(texts(block, 'link')).to.have.members(ALL);
        expect(focused(block)).to.equal(texts(block, 'link')[4]);
        expect(button(block), 'nothing is left').to.equal(undefined);
      });
    }
  }

  it('is shown only if there are more posts', async () => {
    const posts = JSON.stringify(TOWN);
    expect(button(await settledBlock({ limit: '2', posts }))).to.equal(undefined);
    expect(button(await settledBlock({ more: '', posts, repeat: '' }))).to.equal(undefined);
    const tagged = await settledBlock({ more: '', limit: '2', strict: '', posts, repeat: '' });
    expect(tagged.status).to.equal('empty');
    expect(button(tagged)).to.equal(undefined);
  });

  it('appears and disappears with the attribute', async () => {
    const block = await settledBlock({ limit: '2', posts: JSON.stringify(TOWN) });
    block.more = true;
    await waitUntil(() => button(block));
    block.more = false;
    await block.updateComplete;
    expect(button(block)).to.equal(undefined);
  });

  it('continues with further pages of the feed', async () => {
    const last = served({ body: pageOf(3) });
    const key = uniqueKey();
    const second = served({ key, body: pageOf(2, last) });
    const src = served({ body: pageOf(1, second) });
    const block = await settledBlock({ more: '', limit: '2', order: 'feed', 'max-posts': '3', src });
    const titles = [1, 2, 3]
      .flatMap((page) => items(page, 3))
      .map((item) => (item as { title: string }).title);
    expect((await requests(key)).count).to.equal(0);
    for (const count of [4, 6, 8, 9]) {
      expect(button(block)?.textContent?.trim()).to.equal('Show more');
      await press(block);
      expect(texts(block, 'link')).to.deep.equal(titles.slice(0, count));
      expect(focused(block)).to.equal(titles[count === 9 ? 8 : count - 2]);
    }
    expect(button(block)).to.equal(undefined);
    expect((await requests(key)).count).to.equal(1);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`scrolls the first new card of a carousel into view, ${dir}`, async () => {
      const style = 'display: block; inline-size: 620px';
      const block = await settledBlock({
        more: '',
        limit: '2',
        layout: 'carousel',
        dir,
        style,
        posts: JSON.stringify(TOWN),
      });
      await press(block);
      const list = parts(block, 'list')[0] as HTMLElement;
      await waitUntil(() => {
        const [card, view] = [parts(block, 'card')[2], list].map((one) => one?.getBoundingClientRect());
        return card && view && card.left >= view.left - 1 && card.right <= view.right + 1;
      }, 'the card is cut off');
      expect(Math.abs(list.scrollLeft)).to.be.above(20);
    });
  }

  it('follows pages that are linked in headers only, as in WordPress', async () => {
    const second = new URL(served({ body: pageOf(2) }), location.href).href;
    const src = served({ body: pageOf(1), link: `<${second}>; rel="next"` });
    const block = await settledBlock({ more: '', limit: '3', order: 'feed', 'max-posts': '3', src });
    await press(block);
    expect(texts(block, 'link').length).to.equal(6);
  });

  it('goes on with the further pages of several feeds', async () => {
    const town = served({ body: pageOf(1, served({ body: pageOf(2) })) });
    const village = served({ body: pageOf(3, served({ body: pageOf(4) })) });
    const src = `${town} ${village}`;
    const block = await settledBlock({ more: '', limit: '6', order: 'feed', 'max-posts': '3', src });
    const titles = (page: number) => items(page, 3).map((item) => (item as { title: string }).title);
    expect(texts(block, 'link')).to.have.members([...titles(1), ...titles(3)]);
    await press(block);
    expect(texts(block, 'link').slice(6)).to.have.members([...titles(2), ...titles(4)]);
    expect(button(block)).to.equal(undefined);
  });

  it('loses only the posts of the feed whose further page fails, and follows no page on another site', async () => {
    const log = captureConsole();
    const missing = served({ status: 404 });
    const town = served({ body: pageOf(1, missing) });
    const village = served({ body: pageOf(3, served({ body: pageOf(4) })) });
    const elsewhere = served({ body: pageOf(2, 'https://other.example/feed.json') });
    const src = `${town} ${village} ${elsewhere}`;
    const block = await settledBlock({ more: '', limit: '9', order: 'feed', 'max-posts': '3', src });
    await press(block);
    log.restore();
    expect(texts(block, 'link').length).to.equal(12);
    expect(button(block)).to.equal(undefined);
    expect(log.lines.length).to.equal(1);
    expect(log.lines[0]).to.contain(new URL(missing, location.href).href);
  });

  it('stays, shows an error and can be used again if a further page fails', async () => {
    const log = captureConsole();
    const key = uniqueKey();
    const second = served({ key, body: pageOf(2), status: 404, failures: 1 });
    const block = await settledBlock({
      more: '',
      limit: '3',
      order: 'feed',
      'max-posts': '3',
      src: served({ body: pageOf(1, second) }),
    });
    button(block)?.focus();
    button(block)?.click();
    await waitUntil(() => texts(block, 'status')[0] === 'Related posts could not be loaded.');
    log.restore();
    expect(log.lines.join()).to.contain(new URL(second, location.href).href);
    expect(block.status).to.equal('ready');
    expect(focused(block)).to.equal('Try again');
    await press(block);
    expect(texts(block, 'link').length).to.equal(6);
  });

  it('shows no posts of other blocks', async () => {
    const posts = JSON.stringify(TOWN);
    const first = await settledBlock({ more: '', limit: '2', posts });
    const second = await settledBlock({ limit: '3', posts });
    const before = texts(second, 'link');
    await press(first);
    expect(texts(first, 'link').length).to.equal(3);
    await second.updateComplete;
    expect(texts(second, 'link')).to.deep.equal(before);
    expect(texts(first, 'link').some((title) => before.includes(title))).to.equal(false);
  });

  it('starts over when the posts are loaded again', async () => {
    const block = await settledBlock({ more: '', limit: '2', posts: JSON.stringify(TOWN) });
    await press(block);
    await block.refresh();
    expect(texts(block, 'link').length).to.equal(2);
    await press(block);
    expect(texts(block, 'link').length).to.equal(4);
  });

  it('has a label in the language of the page, and its own if the page sets one', async () => {
    const german = await settledBlock({ more: '', limit: '2', lang: 'de', posts: JSON.stringify(TOWN) });
    expect(button(german)?.textContent?.trim()).to.equal('Mehr anzeigen');
    german.strings = { more: 'Weitere' };
    await german.updateComplete;
    expect(button(german)?.textContent?.trim()).to.equal('Weitere');
  });
});
