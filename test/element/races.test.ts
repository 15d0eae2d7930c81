import { aTimeout } from '@open-wc/testing';
import { block, expect, feedOf, settled, settledBlock, TOWN, texts, waitUntil } from '../support/block.js';
import { captureConsole, requests, served, uniqueKey } from '../support/served.js';

const one = (slug: string) => feedOf([{ url: `https://town.example/${slug}`, title: slug }]);

describe('race conditions', () => {
  let log: ReturnType<typeof captureConsole>;
  beforeEach(() => {
    log = captureConsole();
  });
  afterEach(() => log.restore());

  it('never replace a newer result with an older one', async () => {
    const element = await block({ src: served({ body: one('slow'), delay: 600 }) });
    await aTimeout(50);
    element.src = served({ body: one('fast') });
    await element.updateComplete;
    await settled(element);
    expect(texts(element, 'title')).to.deep.equal(['fast']);
    await aTimeout(800);
    expect(texts(element, 'title')).to.deep.equal(['fast']);
  });

  it('abort requests that are no longer needed', async () => {
    const key = uniqueKey();
    const element = await block({ src: served({ key, stall: 1 }) });
    await waitUntil(async () => (await requests(key)).count === 1, 'no request was sent');
    element.remove();
    await waitUntil(async () => (await requests(key)).aborted === 1, 'the request was not aborted');
    expect(element.status).to.equal('idle');
  });

  it('share one request between blocks, including later ones', async () => {
    const key = uniqueKey();
    const src = served({ key, body: feedOf(), delay: 100 });
    const blocks = await Promise.all([1, 2, 3].map(() => block({ src, limit: '1' })));
    await Promise.all(blocks.map(settled));
    await settledBlock({ src, limit: '1' });
    expect((await requests(key)).count).to.equal(1);
  });

  it('apply the timeout of each block to the shared request', async () => {
    const src = served({ body: feedOf(), delay: 700, key: uniqueKey() });
    const hasty = await block({ src, timeout: '100' });
    const patient = await block({ src });
    await Promise.all([settled(hasty), settled(patient)]);
    expect(hasty.status).to.equal('error');
    expect(patient.status).to.equal('ready');
  });

  it('request again after an error, and on refresh', async () => {
    const key = uniqueKey();
    const src = served({ key, status: 404 });
    const first = await settledBlock({ src });
    const second = await settledBlock({ src });
    expect([first.status, second.status]).to.deep.equal(['error', 'error']);
    await second.refresh();
    expect((await requests(key)).count).to.equal(3);
  });

  it('resolve refresh when the result is rendered, and never reject', async () => {
    const key = uniqueKey();
    const good = await settledBlock({ src: served({ key, body: feedOf() }) });
    await good.refresh();
    expect(good.status).to.equal('ready');
    expect((await requests(key)).count).to.equal(2);
    good.src = served({ status: 503 });
    await good.refresh();
    expect(good.status).to.equal('error');
  });

  it('keep the posts while newer ones load', async () => {
    const element = await settledBlock({ src: served({ body: one('old') }) });
    element.src = served({ body: one('new'), delay: 300 });
    await element.updateComplete;
    await waitUntil(() => element.status === 'loading');
    expect(texts(element, 'title')).to.deep.equal(['old']);
    expect(element.shadowRoot?.querySelector('[aria-busy="true"]')).to.exist;
    await settled(element);
    expect(texts(element, 'title')).to.deep.equal(['new']);
    expect(element.shadowRoot?.querySelector('[aria-busy="true"]')).to.equal(null);
  });

  it('never show a post twice on a page', async () => {
    const src = served({ body: feedOf(), key: uniqueKey() });
    const blocks = await Promise.all([block({ src, limit: '3' }), block({ src, limit: '3' })]);
    await Promise.all(blocks.map(settled));
    const titles = blocks.flatMap((element) => texts(element, 'title'));
    expect(new Set(titles).size).to.equal(TOWN.length);
  });
});
