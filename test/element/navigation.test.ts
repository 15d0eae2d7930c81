import { aTimeout, fixture, html } from '@open-wc/testing';
import {
  block,
  expect,
  feedOf,
  type RelatedPosts,
  settled,
  TOWN,
  texts,
  waitUntil,
  withHead,
} from '../support/block.js';
import { leave, requests, served, uniqueKey } from '../support/served.js';

const here = location.href;
const { title } = document;
let undo = () => {};

afterEach(() => {
  undo();
  history.replaceState(null, '', here);
  document.title = title;
});

const FERRY = 'Ferry crossings to the island';
const BAKERY = 'The bakery and its rye bread';

/** A page of a single-page app. */
async function app(headline: string): Promise<HTMLElement> {
  for (const earlier of document.querySelectorAll('related-posts')) earlier.remove();
  return fixture<HTMLElement>(html`<main><h1>${headline}</h1></main>`);
}

/** A block that is never moved, because it would look for navigation then. */
async function blockIn(main: HTMLElement, key = uniqueKey()): Promise<RelatedPosts> {
  const src = served({ document: await leave(feedOf()), key });
  main.insertAdjacentHTML(
    'beforeend',
    `<related-posts loading="eager" limit="1" src="${src}"></related-posts>`,
  );
  return settled(main.lastElementChild as RelatedPosts);
}

function show(main: HTMLElement, headline: string): void {
  (main.querySelector('h1') as HTMLElement).textContent = headline;
}

const about = (element: RelatedPosts) => texts(element, 'title')[0] ?? '';
const FERRIES = /ferry/i;
const BAKERIES = /bak|bread/i;

describe('client-side navigation', () => {
  it('updates the block without requesting the feed again', async () => {
    const main = await app(FERRY);
    const key = uniqueKey();
    const element = await blockIn(main, key);
    expect(about(element)).to.match(FERRIES);
    history.pushState(null, '', '/bakery');
    show(main, BAKERY);
    document.title = BAKERY;
    await waitUntil(() => BAKERIES.test(about(element)), 'it stays');
    expect((await requests(key)).count).to.equal(1);
  });

  it('updates the block if the text changes after the URL', async () => {
    const main = await app(FERRY);
    const element = await blockIn(main);
    history.pushState(null, '', '/bakery');
    document.title = 'Loading';
    await aTimeout(600);
    show(main, BAKERY);
    await waitUntil(() => BAKERIES.test(about(element)), 'it stays');
  });

  it('updates the block if only the headline changes', async () => {
    undo = withHead('<meta property="og:title" content="The Town">');
    const main = await app(FERRY);
    const element = await blockIn(main);
    history.pushState(null, '', '/bakery');
    // Without the Navigation API, only going back or forward can be noticed if the head doesn't change.
    if (!('navigation' in window)) dispatchEvent(new PopStateEvent('popstate'));
    await aTimeout(100);
    show(main, BAKERY);
    await waitUntil(() => BAKERIES.test(about(element)), 'it stays');
  });

  it('gives the first of two blocks the better posts again', async () => {
    const main = await app(FERRY);
    const blocks = [await blockIn(main), await blockIn(main)] as const;
    expect(about(blocks[0])).to.match(FERRIES);
    history.pushState(null, '', '/bakery');
    show(main, BAKERY);
    document.title = BAKERY;
    await waitUntil(() => blocks.every((element) => BAKERIES.test(about(element))), 'they stay');
    const best = await blockIn(await app(BAKERY));
    expect(about(blocks[0])).to.equal(about(best));
  });

  it('hides the post that the reader has opened while loading', async () => {
    const main = await app(FERRY);
    const items = ['/nets', '/bakery', '/ropes'].map((url) => ({ id: url, url, title: url }));
    const feed = served({ body: feedOf(items), delay: 800 });
    const element = await block({ src: `${feed}&of={slug}`, limit: '3', order: 'feed' });
    main.append(element);
    await settled(element);
    expect(element.related).to.have.length(3);
    history.pushState(null, '', '/bakery');
    document.title = BAKERY;
    await waitUntil(() => element.status === 'loading');
    expect(element.related.map(({ post }) => post.title)).to.deep.equal(['/nets', '/ropes']);
    await settled(element);
    expect(element.related).to.have.length(2);
  });

  it('updates the block when going back', async () => {
    const main = await app(FERRY);
    history.pushState(null, '', '/bakery');
    const element = await blockIn(main);
    const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await back;
    show(main, BAKERY);
    await waitUntil(() => BAKERIES.test(about(element)), 'it stays');
  });

  it('updates a block that is moved to the next page, and never shows the current article', async () => {
    const main = await app(FERRY);
    const element = await blockIn(main);
    const first = element.related[0]?.post.url ?? '';
    element.remove();
    undo = withHead(`<link rel="canonical" href="${first}">`);
    main.append(element);
    await waitUntil(() => element.related[0]?.post.url !== first, 'it stays');
    expect(about(element)).to.match(FERRIES);
  });

  it('ignores fragment navigation and other changes in the head', async () => {
    const main = await app('');
    document.title = FERRY;
    const element = await blockIn(main);
    let renders = 0;
    element.addEventListener('related-posts-load', () => renders++);
    history.pushState(null, '', '#comments');
    undo = withHead('<meta name="theme-color" content="red">');
    document.title = `(3) ${FERRY}`;
    await aTimeout(2500);
    expect(renders).to.equal(0);
  });

  it("doesn't update a block with a fixed article", async () => {
    const main = await app(FERRY);
    const element = await blockIn(main);
    element.article = `https://town.example/${TOWN[1]?.id}/`;
    await element.updateComplete;
    await settled(element);
    const before = about(element);
    history.pushState(null, '', '/ferry');
    document.title = FERRY;
    await aTimeout(600);
    expect(about(element)).to.equal(before);
  });
});
