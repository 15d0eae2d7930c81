import { expect } from '@open-wc/testing';
import { feedOf, type RelatedPosts, TOWN } from '../support/block.js';
import { captureConsole, leave, served, uniqueKey } from '../support/served.js';
import { atRest, mount, strays, tripped } from './watch.js';

const undo: (() => void)[] = [];

/** Replaces a browser API during a test. */
function replace(owner: object, name: string, property: PropertyDescriptor): void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, ...property });
  undo.push(() => {
    if (own) Object.defineProperty(owner, name, own);
    else Reflect.deleteProperty(owner, name);
  });
}

const titles = (block: RelatedPosts) => block.related.map(({ post }) => post.title);
const town = TOWN.map(({ title }) => title);

let log: ReturnType<typeof captureConsole>;
const rejected: unknown[] = [];
addEventListener('unhandledrejection', ({ reason }) => rejected.push(reason));
beforeEach(() => {
  log = captureConsole();
});
afterEach(() => {
  for (const restore of undo.splice(0).reverse()) restore();
  log.restore();
  expect(rejected.splice(0)).to.deep.equal([]);
  expect(tripped.splice(0)).to.deep.equal([]);
});

async function fresh(): Promise<string> {
  return served({ document: await leave(feedOf()), key: uniqueKey() });
}

describe('storage', () => {
  const full = () => Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'));
  const forbidden = () => {
    throw new DOMException('The operation is insecure', 'SecurityError');
  };
  const STORAGES: Record<string, PropertyDescriptor> = {
    'is missing': { value: undefined },
    'is forbidden': { get: forbidden },
    'cannot be opened': { value: { open: forbidden } },
    'is full': { value: { open: async () => ({ put: full, match: full, keys: full, delete: full }) } },
    'is full when it is opened': { value: { open: full } },
    'never responds': { value: { open: () => new Promise(() => undefined) } },
  };

  for (const [name, property] of Object.entries(STORAGES)) {
    it(`that ${name} doesn't prevent posts from being shown`, async () => {
      replace(window, 'caches', property);
      replace(window, 'requestIdleCallback', { value: (act: () => void) => setTimeout(act) });
      expect(titles(await mount({ src: await fresh() }))).to.deep.equal(town);
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
  }

  for (const name of ['is missing', 'is forbidden', 'is full']) {
    it(`that ${name} doesn't change the error`, async () => {
      replace(window, 'caches', STORAGES[name] ?? {});
      expect((await mount({ src: served({ status: 404 }) })).error?.code).to.equal('http');
    });
  }

  it("that never responds doesn't delay an error forever", async () => {
    replace(window, 'caches', STORAGES['never responds'] ?? {});
    expect((await mount({ src: served({ status: 404 }) })).error?.code).to.equal('http');
  });

  const COPIES: Record<string, unknown> = {
    null: null,
    'a list': [],
    'no posts': { skipped: [] },
    'posts of another version': { posts: [{ link: 'javascript:pwned()', headline: 'x' }], skipped: [] },
    'a post with the URL of a script': { posts: [{ ...good(), url: 'javascript:pwned()' }], skipped: [] },
    'a post with a script as its image': {
      posts: [{ ...good(), image: { src: 'javascript:pwned()' } }],
      skipped: [],
    },
    'a post with markup as its language': { posts: [{ ...good(), language: '"><script>' }], skipped: [] },
    'a post with fields of other types': {
      posts: [{ url: 'https://town.example/', title: 7, summary: {}, tags: 'x' }],
      skipped: [],
    },
  };

  function good() {
    return { id: '1', url: 'https://town.example/kept', title: 'Kept', summary: '', tags: [], authors: [] };
  }

  for (const [name, copy] of Object.entries(COPIES)) {
    it(`that contains ${name} as a copy shows only text and valid URLs`, async () => {
      const src = served({ status: 404, key: uniqueKey() });
      const cache = await caches.open('related-posts');
      await cache.put(src, new Response(JSON.stringify(copy)));
      const block = await mount({ src });
      expect(strays(block.shadowRoot as ShadowRoot)).to.deep.equal([]);
      expect(block.status).to.be.oneOf(['ready', 'error']);
      await cache.delete(src);
    });
  }
});

describe('a replaced fetch', () => {
  const original = fetch;
  const FETCHES: Record<string, [replacement: (...of: Parameters<typeof fetch>) => unknown, code?: string]> =
    {
      'by a wrapper': [async (...of) => (await original(...of)).clone()],
      'by a function that creates its own response': [
        async (...of) => new Response(await (await original(...of)).blob()),
      ],
      'by a polyfill without streams': [
        async (...of) => {
          const answer = await original(...of);
          const { ok, status, headers } = answer;
          return { ok, status, headers, url: '', arrayBuffer: () => answer.arrayBuffer() };
        },
      ],
      'by a function that throws': [
        () => {
          throw new Error('blocked');
        },
        'network',
      ],
      'by a function that returns undefined': [() => undefined, 'network'],
      'by a function that returns a string': [async () => 'blocked', 'network'],
      'by a function that consumes the body': [
        async (...of) => {
          const answer = await original(...of);
          await answer.text();
          return answer;
        },
        'network',
      ],
      'by a function that returns an empty response': [
        async () => new Response(null, { status: 200 }),
        'not-a-feed',
      ],
      'by a function that returns a network error': [async () => Response.error(), 'http'],
      'by a function that never resolves': [() => new Promise(() => undefined), 'timeout'],
    };

  const blocks = new Map<string, RelatedPosts>();

  // Run concurrently, because some cases include retries.
  before(async () => {
    for (const earlier of document.querySelectorAll('related-posts')) earlier.remove();
    const replacements = new Map<string, (...of: Parameters<typeof fetch>) => unknown>();
    for (const [name, [replacement, code]] of Object.entries(FETCHES)) {
      const block = document.createElement('related-posts');
      const items = [{ url: `/${encodeURIComponent(name)}`, title: name }];
      const src = served({ document: await leave(feedOf(items)), key: uniqueKey() });
      replacements.set(new URL(src, location.href).href, replacement);
      Object.assign(block, { src, loading: 'eager', timeout: code === 'timeout' ? 200 : 9000 });
      blocks.set(name, block);
    }
    const quiet = captureConsole();
    window.fetch = ((...of) => replacements.get(String(of[0]))?.(...of)) as typeof fetch;
    document.body.append(...blocks.values());
    await Promise.all([...blocks.values()].map(atRest));
    window.fetch = original;
    quiet.restore();
  });

  for (const [name, [, code]] of Object.entries(FETCHES)) {
    it(`${name} throws no uncaught error`, () => {
      const block = blocks.get(name) as RelatedPosts;
      if (code) expect(block.error?.code).to.equal(code);
      else expect(titles(block)).to.deep.equal([name]);
    });
  }
});

describe('a changed system clock', () => {
  for (const [name, years] of Object.entries({ back: -1, ahead: 1 })) {
    it(`${name} while a feed loads has no effect`, async () => {
      const { now } = Date;
      const waiting = mount({ src: served({ stall: 1, key: uniqueKey() }), timeout: '500' });
      const coming = mount.bind(undefined, { src: served({ body: feedOf(), delay: 300, key: uniqueKey() }) });
      await new Promise((resolve) => setTimeout(resolve, 100));
      replace(Date, 'now', { value: () => now() + years * 31_536_000_000 });
      expect((await waiting).error?.code).to.equal('timeout');
      expect(titles(await coming())).to.deep.equal(town);
    });
  }
});

describe('an incomplete Intl', () => {
  const { DateTimeFormat, RelativeTimeFormat } = Intl;
  const LACKING: Record<string, [string, unknown]> = {
    'all languages except English': [
      'DateTimeFormat',
      class extends DateTimeFormat {
        constructor(_: unknown, options?: Intl.DateTimeFormatOptions) {
          super('en', options);
        }
      },
    ],
    'relative dates in all languages except English': [
      'RelativeTimeFormat',
      class extends RelativeTimeFormat {
        constructor(_: unknown, options?: Intl.RelativeTimeFormatOptions) {
          super('en', options);
        }
      },
    ],
    'a segmenter': ['Segmenter', undefined],
  };

  for (const [name, [part, value]] of Object.entries(LACKING)) {
    it(`still shows every post without ${name}`, async () => {
      replace(Intl, part, { value });
      for (const style of ['long', 'relative']) {
        const zone = style === 'relative' ? 'Pacific/Niue' : 'Asia/Yerevan';
        const time = new Date(Date.now() - 864e5 * 3).toISOString();
        const posts = [
          { url: '/a', title: '港の計画', summary: '市は新しい港の計画を発表した。', date: time },
        ];
        const block = await mount({ lang: 'sv', 'date-style': style, 'time-zone': zone }, '', posts);
        expect(titles(block)).to.deep.equal(['港の計画']);
        expect(block.shadowRoot?.querySelector('time')?.textContent).to.match(/\d/);
      }
    });
  }
});

describe('an incomplete page', () => {
  it('works without a head', async () => {
    const { head } = document;
    head.remove();
    undo.push(() => document.documentElement.prepend(head));
    expect(titles(await mount({ src: await fresh() }))).to.deep.equal(town);
    expect((await mount({})).error?.code).to.equal('no-source');
  });

  it('works without observers and requestIdleCallback', async () => {
    replace(window, 'IntersectionObserver', { value: undefined });
    replace(window, 'requestIdleCallback', { value: undefined });
    const block = document.createElement('related-posts');
    block.src = await fresh();
    document.body.append(block);
    expect((await atRest(block)).status).to.equal('ready');
    block.remove();
  });
});
