import { expect } from '@open-wc/testing';
import { parts, settledBlock, TOWN, texts, waitUntil } from '../support/block.js';
import { captureConsole, requests, served, uniqueKey } from '../support/served.js';

/** A feed of that title. */
function feed(title: string, items: readonly object[], host = 'town.example'): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `https://${host}/`,
    items,
  });
}

const town = TOWN.slice(0, 3);
const village = TOWN.slice(2).map((item, i) =>
  i ? { ...item, url: item.url.replace('town', 'village') } : item,
);

const TITLES = TOWN.map(({ title }) => title);

describe('a block with several feeds', () => {
  let log: ReturnType<typeof captureConsole>;
  beforeEach(() => {
    log = captureConsole();
  });
  afterEach(() => log.restore());

  it('merges their posts, and shows a post of two feeds once', async () => {
    const src = `${served({ body: feed('Town', town) })}\n  ${served({ body: feed('Village', village) })}`;
    const block = await settledBlock({ src, limit: '20' });
    expect(texts(block, 'link')).to.have.members(TITLES);
    expect(log.lines).to.deep.equal([]);
  });

  it('ranks the posts of all feeds together', async () => {
    const article = [
      { id: 'own', url: location.href, title: 'A new ferry', summary: 'More crossings to the island' },
    ];
    const src = `${served({ body: feed('Town', [...article, ...town]) })} ${served({ body: feed('Village', village) })}`;
    const block = await settledBlock({ src, article: location.href, limit: '3' });
    const first = texts(block, 'link').join();
    for (const ferry of ['Ferry crossings', 'Ferry crews', 'New ferry']) expect(first).to.contain(ferry);
  });

  it('interleaves the posts of the feeds with order="feed"', async () => {
    const src = `${served({ body: feed('Town', town) })} ${served({ body: feed('Village', village.slice(1)) })}`;
    const block = await settledBlock({ src, order: 'feed' });
    const order = [0, 3, 1, 4, 2, 5].map((place) => TITLES[place]);
    expect(texts(block, 'link')).to.deep.equal(order);
  });

  for (const [name, failing] of Object.entries({
    'is missing': served({ status: 404 }),
    'is no feed': served({ body: '<p>Sorry', type: 'text/html' }),
  })) {
    it(`shows the posts of the others if one ${name}, and names that one in the console`, async () => {
      const bad = `${failing}&key=${uniqueKey()}`;
      const block = await settledBlock({ src: `${bad} ${served({ body: feed('Town', town) })}` });
      expect(texts(block, 'link').length).to.equal(3);
      expect(log.lines.length).to.equal(1);
      expect(log.lines[0]).to.contain(new URL(bad, location.href).href);
    });
  }

  it('fails if all feeds fail', async () => {
    const block = await settledBlock({ src: `${served({ status: 404 })} ${served({ status: 410 })}` });
    expect(block.status).to.equal('error');
    expect(block.error?.code).to.equal('http');
  });

  for (const invalid of ['ftp://town.example/feed', 'http://', 'javascript:alert(1)']) {
    it(`names an invalid URL, and shows the posts of the others: ${invalid}`, async () => {
      const block = await settledBlock({ src: `${invalid} ${served({ body: feed('Town', town) })}` });
      expect(texts(block, 'link').length).to.equal(3);
      expect(log.lines.length).to.equal(1);
      expect(log.lines[0]).to.contain(`${invalid}: It is not a valid http(s) URL`);
    });
  }

  it('fails if all URLs are invalid', async () => {
    const block = await settledBlock({ src: 'ftp://town.example/feed http://' });
    expect(block.error?.code).to.equal('no-source');
    expect(block.error?.message).to.contain('ftp://town.example/feed');
  });

  it('requests each feed once for several blocks', async () => {
    const keys = [uniqueKey(), uniqueKey()] as const;
    const src = `${served({ body: feed('Town', town), key: keys[0] })} ${served({ body: feed('Village', village), key: keys[1] })}`;
    await Promise.all([settledBlock({ src, limit: '2' }), settledBlock({ src, limit: '2' })]);
    for (const key of keys) expect((await requests(key)).count).to.equal(1);
  });
});

describe('show="source"', () => {
  it('prints the title of each feed, or else the host of the post', async () => {
    const untitled = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: village.slice(1) });
    const src = `${served({ body: feed('Town Crier', town) })} ${served({ body: untitled })}`;
    for (const layout of ['list', 'grid', 'carousel']) {
      const block = await settledBlock({ src, show: 'source', order: 'feed', layout, repeat: '' });
      const sources = texts(block, 'source');
      expect(sources).to.deep.equal([0, 1, 2].flatMap(() => ['Town Crier', 'village.example']));
    }
  });

  it('works with one feed, and is off by default', async () => {
    const src = served({ body: feed('Town Crier', town) });
    const block = await settledBlock({ src, show: 'source date' });
    expect(texts(block, 'source')).to.deep.equal(['Town Crier', 'Town Crier', 'Town Crier']);
    block.show = 'date';
    await block.updateComplete;
    expect(parts(block, 'source').length).to.equal(0);
  });

  it('keeps the site of each post in the response of a server that ranks', async () => {
    const [first] = town;
    const items = [{ ...first, content_text: 'x', _related_posts: { source: 'Village <b>Voice</b>' } }];
    const block = await settledBlock({
      src: served({ body: feed('Town', items) }),
      show: 'source',
      order: 'feed',
    });
    expect(texts(block, 'source')).to.deep.equal(['Village Voice']);
  });

  it('fills a field of a custom card', async () => {
    const template = '<template><a data-field="title"></a><b data-field="source"></b></template>';
    const block = await settledBlock({ src: served({ body: feed('Town Crier', town) }) }, template);
    await waitUntil(() => block.shadowRoot?.querySelector('b'));
    expect(block.shadowRoot?.querySelector('b')?.textContent).to.equal('Town Crier');
  });
});
