import { readFeed } from '../../src/core/feed/read.js';
import { readDocument } from '../../src/source/read-document.js';
import { expect, feedOf, settledBlock, waitUntil } from '../support/block.js';
import { captureConsole, leave, served } from '../support/served.js';

const { signal } = new AbortController();
const URL_OF_FEED = 'https://town.example/feed';

function posts(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: String(i),
    url: `https://town.example/posts/${i}`,
    title: `Ferry ${i} sails <i>today</i>`,
    summary: `Timetable number ${i} of the island's ferries, with tides &amp; tickets.`,
    date_published: '2026-03-04T08:00:00+01:00',
  }));
}

/** Makes a feed long. */
const TEXT = { content_text: 'Tides and tickets. '.repeat(30) };

const items = (count: number) =>
  posts(count)
    .map((_, i) => `<item><title>Ferry ${i}</title><link>https://town.example/posts/${i}</link></item>`)
    .join('');

/** The URLs of all workers that were started. */
const started: string[] = [];
const { Worker: Native } = window;

function watched(resolve = (given: string) => given): typeof Worker {
  return class extends Native {
    constructor(script: string | URL, options?: WorkerOptions) {
      super(resolve(String(script)), options);
      started.push(String(script));
    }
  };
}

beforeEach(() => {
  started.length = 0;
  window.Worker = watched();
});
afterEach(() => {
  window.Worker = Native;
});

describe('a long feed', () => {
  const DOCUMENTS = {
    'of JSON': feedOf([...posts(1500).map((post) => ({ ...post, ...TEXT })), { title: 'No URL' }]),
    'of XML': `<rss version="2.0"><channel><title>Town</title>${items(3000)}<item><title>No URL</title></item></channel></rss>`,
  };
  for (const [name, text] of Object.entries(DOCUMENTS)) {
    it(`${name} is read in a worker, with the same result as on the main thread`, async () => {
      const feed = await (await readDocument(text, URL_OF_FEED, signal)).getFeed();
      expect(started).to.have.length(1);
      expect(feed).to.deep.equal(readFeed(text, { url: URL_OF_FEED }));
      expect(feed.skipped).to.have.length(1);
    });
  }

  it('is read without a worker, with the same result, if it is a JSON Feed below 1 MB', async () => {
    const all = [...posts(700), { title: 'No URL' }, ...posts(300), { title: 'No URL' }];
    const feed = await (await readDocument(feedOf(all), URL_OF_FEED, signal)).getFeed();
    expect(started).to.have.length(0);
    expect(feed).to.deep.equal(readFeed(feedOf(all), { url: URL_OF_FEED }));
    expect(feed.skipped.map(({ index }) => index)).to.deep.equal([700, 1001]);
  });

  it('is rejected if it is not a feed', async () => {
    const page = `<!doctype html><title>Sign in</title>${'<p>Welcome</p>'.repeat(12_000)}`;
    const error = await readDocument(page, URL_OF_FEED, signal).catch((reason) => reason);
    expect(started).to.have.length(1);
    expect([error.code, error.message]).to.deep.equal([
      'not-a-feed',
      'The document is an HTML page ("Sign in"), not a feed. Check the URL of the feed.',
    ]);
  });

  const WITHOUT: Record<string, typeof Worker | undefined> = {
    'has no workers': undefined,
    'allows no workers': class {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    } as unknown as typeof Worker,
    'cannot load the script': watched(() => '/served/feed.json?status=404'),
    'has another script at its URL': watched(() => URL.createObjectURL(new Blob(['0']))),
  };
  for (const [name, worker] of Object.entries(WITHOUT)) {
    it(`is read on the main thread if the page ${name}`, async () => {
      window.Worker = worker as typeof Worker;
      const feed = await readDocument(DOCUMENTS['of JSON'], URL_OF_FEED, signal);
      expect(feed).to.have.length(1500);
    });
  }

  it('is aborted when it is no longer needed', async () => {
    let ended = 0;
    const controller = new AbortController();
    window.Worker = class extends Native {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        setTimeout(() => controller.abort(new Error('enough')));
      }
      override terminate() {
        super.terminate();
        ended++;
      }
    };
    const reading = readDocument(DOCUMENTS['of JSON'], URL_OF_FEED, controller.signal).catch(
      (reason) => reason,
    );
    expect((await reading).message).to.equal('enough');
    expect(ended).to.equal(1);
  });

  it('has no time limit for parsing', async () => {
    window.Worker = class extends Native {
      override postMessage(message: unknown, moved?: Transferable[] | StructuredSerializeOptions) {
        const isRead = (message as { name: string }).name === 'read';
        setTimeout(() => super.postMessage(message, moved as Transferable[]), isRead ? 2500 : 0);
      }
    };
    const src = served({ document: await leave(DOCUMENTS['of JSON']) });
    const block = await settledBlock({ src, timeout: '2000' });
    expect(block.status).to.equal('ready');
  });

  const blockOf = async (document: string, attributes: Record<string, string> = {}) =>
    settledBlock({ src: served({ document: await leave(document) }), ...attributes });

  it('is ranked in the worker, with the same result and dates as on the main thread', async () => {
    const wanted = {
      order: 'relevance',
      limit: '4',
      show: 'date updated',
      'date-style': 'full',
      'time-zone': 'Asia/Tokyo',
    };
    const inWorker = await blockOf(DOCUMENTS['of JSON'], wanted);
    expect(started).to.have.length(1);
    inWorker.remove();
    window.Worker = undefined as unknown as typeof Worker;
    const onPage = await blockOf(DOCUMENTS['of JSON'], wanted);
    expect(inWorker.related).to.deep.equal(onPage.related);
    const dates = (block: Element) =>
      [...(block.shadowRoot?.querySelectorAll('time') ?? [])].map(({ textContent }) => textContent);
    expect(dates(inWorker)).to.deep.equal(Array(4).fill('Wednesday, March 4, 2026'));
    expect(dates(onPage)).to.deep.equal(dates(inWorker));
  });

  it('is shared by two blocks without duplicates, with one worker', async () => {
    const src = served({ document: await leave(DOCUMENTS['of JSON']) });
    const blocks = await Promise.all([settledBlock({ src }), settledBlock({ src })]);
    const shown = blocks.flatMap(({ related }) => related.map(({ post }) => post.url));
    expect(new Set(shown).size).to.equal(12);
    expect(started).to.have.length(1);
  });

  it('is read with its further pages', async () => {
    const more = served({ document: await leave(feedOf(posts(2002).slice(2000))) });
    const first = JSON.parse(feedOf(posts(2000)));
    const block = await blockOf(JSON.stringify({ ...first, next_url: more }), {
      'max-posts': '3000',
      order: 'feed',
      limit: '2002',
    });
    expect(block.related).to.have.length(2002);
  });

  it('is shown from the stale copy when the site is down', async () => {
    const path = `/served/feed.json?document=${await leave(DOCUMENTS['of JSON'])}`;
    const log = captureConsole();
    const block = await settledBlock({ src: path, limit: '2' });
    await waitUntil(() => caches.match(path, { cacheName: 'related-posts' }), 'a copy is kept');
    const { fetch } = window;
    window.fetch = () => Promise.reject(new TypeError('no network'));
    try {
      await block.refresh();
    } finally {
      window.fetch = fetch;
    }
    log.restore();
    expect(block.status).to.equal('ready');
    expect(block.related).to.have.length(2);
  });

  it("doesn't transfer buffers that a replaced fetch still uses", async () => {
    const bytes = new TextEncoder().encode(DOCUMENTS['of JSON']);
    const pieces = [bytes.subarray(0, 100_000), bytes.subarray(100_000)];
    const read = async () => ({ value: pieces[0], done: !pieces.shift() });
    const body = { getReader: () => ({ read }) };
    const { fetch } = window;
    window.fetch = async () => ({ ok: true, url: '', headers: new Headers(), body }) as unknown as Response;
    const block = await settledBlock({ src: '/of-its-own.json' }).finally(() => {
      window.fetch = fetch;
    });
    expect(block.related).to.have.length(6);
    expect(started).to.have.length(1);
    expect(bytes.buffer.byteLength).to.be.greaterThan(0);
  });

  it('reports an error of the worker', async () => {
    const log = captureConsole();
    window.Worker = class extends Native {
      override postMessage(message: unknown, moved?: Transferable[] | StructuredSerializeOptions) {
        if ((message as { name: string }).name === 'related')
          this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
        else super.postMessage(message, moved as Transferable[]);
      }
    };
    const block = await blockOf(DOCUMENTS['of JSON']);
    log.restore();
    expect(block.error?.message).to.contain('failed while reading the feed: out of memory');
  });

  it('is read above 8 MB if max-posts allows it', async () => {
    const log = captureConsole();
    const src = served({ megabytes: 9, body: feedOf(posts(20)) });
    const codes = [];
    for (const maxPosts of ['300', '10000'])
      codes.push((await settledBlock({ src, 'max-posts': maxPosts })).error?.code);
    log.restore();
    expect(codes).to.deep.equal(['too-large', undefined]);
  });
});

it('a short feed is read without a worker', async () => {
  expect(await readDocument(feedOf(posts(20)), URL_OF_FEED, signal)).to.have.length(20);
  expect(started).to.have.length(0);
});
