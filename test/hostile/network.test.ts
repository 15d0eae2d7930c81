import { expect } from '@open-wc/testing';
import {
  type Answer,
  captureConsole,
  leave,
  otherOrigin,
  requests,
  served,
  uniqueKey,
} from '../support/served.js';
import { askedElsewhere, mount, strays, tripped } from './watch.js';

const GOOD = { url: 'https://town.example/tides', title: 'Tides' };
const feed = (more: object = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [GOOD], ...more });
const RUN = '<script>pwned()</script>';

/** Responses that are not feeds, regardless of their status, with the expected error code. */
const REFUSED: Record<string, [Answer, string]> = {
  'an HTML page with status 200': [
    { body: `<!doctype html><html><body>${RUN}`, type: 'text/html' },
    'not-a-feed',
  ],
  'an HTML page served as JSON': [{ body: `<!DOCTYPE HTML><h1>Error</h1>${RUN}` }, 'not-a-feed'],
  'a page without a doctype': [{ body: `<html lang=en><h1>Error</h1>${RUN}` }, 'not-a-feed'],
  'a page after white space and a comment': [{ body: `\n <!-- x --> <html>${RUN}</html>` }, 'not-a-feed'],
  'a page in XHTML': [{ body: `<?xml version="1.0"?><!DOCTYPE html><html>${RUN}</html>` }, 'not-a-feed'],
  'an HTML fragment': [{ body: `<div class="error">${RUN}</div>` }, 'not-a-feed'],
  'a page that contains a feed': [{ body: `<html><pre>${feed()}</pre>${RUN}</html>` }, 'not-a-feed'],
  'a script': [{ body: 'pwned()', type: 'text/javascript' }, 'not-a-feed'],
  'a page with status 401': [{ status: 401, body: `<html>${RUN}` }, 'http'],
  'a page with status 403': [{ status: 403, body: `<html>${RUN}` }, 'http'],
  'the page of a captive portal': [{ status: 511, body: `<html>${RUN}` }, 'http'],
  'a feed with status 404': [{ status: 404, body: feed() }, 'http'],
  'Retry-After of an hour': [{ status: 503, 'retry-after': '3600', body: feed() }, 'http'],
  'an infinite Retry-After': [{ status: 429, 'retry-after': '9'.repeat(400), body: feed() }, 'http'],
  'a response of 50 MB': [{ megabytes: 50, body: feed() }, 'too-large'],
  'a response that arrives byte by byte': [{ trickle: 40, body: feed() }, 'timeout'],
  'a response that stalls': [{ stall: 1, body: feed() }, 'timeout'],
  'a slow response': [{ delay: 2000, body: feed() }, 'timeout'],
};

/** URLs of next pages that must not be followed. `@evil` is another host. */
const NEXT: Record<string, string> = {
  'another host': '@evil',
  'another host, without a scheme': '@evil'.replace('http:', ''),
  'another host after a user name': 'http://localhost@evil.example/',
  'another port': 'http://localhost:1/',
  'another scheme': 'https://localhost/',
  'a script': 'javascript:pwned()',
  'a script with a line break': 'java\nscript:pwned()',
  'a data: URL': `data:application/json,${feed()}`,
  'a blob: URL': 'blob:http://localhost/x',
  'a file': 'file:///etc/passwd',
  'an invalid URL': 'https://',
  itself: '',
};

/** The ways to link to a next page, in the body or in headers. */
const TELLING: Record<string, (next: string) => [body: string, headers: Answer]> = {
  next_url: (next_url) => [feed({ next_url }), {}],
  'an Atom link': (next) => [
    `<feed><link rel="next" href="${next.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"/><entry><title>Tides</title><link href="${GOOD.url}"/></entry></feed>`,
    {},
  ],
  'a header': (next) => [feed(), { link: `<${next.replace(/\s/g, '')}>; rel="next"` }],
};

describe('the network', () => {
  let log: ReturnType<typeof captureConsole>;
  beforeEach(() => {
    log = captureConsole();
  });
  afterEach(() => {
    log.restore();
    expect(tripped).to.deep.equal([]);
  });

  for (const [name, [answer, code]] of Object.entries(REFUSED)) {
    it(`does no harm with ${name}`, async () => {
      const block = await mount({
        src: served({ key: uniqueKey(), ...answer }),
        timeout: code === 'timeout' ? '300' : '10000',
      });
      expect(block.error?.code).to.equal(code);
      expect(strays(block.shadowRoot as ShadowRoot)).to.deep.equal([]);
    });
  }

  for (const warning of [
    `<b>Warning</b>: ${RUN} in <b>y</b> on line <b>3</b>`,
    `Notice: undefined index ${RUN}`,
  ]) {
    it(`reads only the feed after ${warning}`, async () => {
      const block = await mount({ src: served({ key: uniqueKey(), body: warning + feed() }) });
      expect(block.related.map(({ post }) => post.title)).to.deep.equal(['Tides']);
      expect(strays(block.shadowRoot as ShadowRoot)).to.deep.equal([]);
    });
  }

  for (const [name, next] of Object.entries(NEXT)) {
    for (const [how, tell] of Object.entries(TELLING)) {
      it(`doesn't follow a next page that is ${name}, given as ${how}`, async () => {
        const since = performance.now();
        const key = uniqueKey();
        const evil = `${await otherOrigin()}/served/x?key=${key}`;
        const [body, headers] = tell(next.replace('@evil', evil));
        const src = served({ document: await leave(body), ...headers });
        const block = await mount({ src });
        expect(block.related.map(({ post }) => post.title)).to.deep.equal(['Tides']);
        expect(askedElsewhere(since, ({ pathname, search }) => pathname + search === src)).to.deep.equal([]);
        expect((await requests(key)).count).to.equal(0);
      });
    }
  }

  it("doesn't follow a loop of pages", async () => {
    const keys = Array.from({ length: 5 }, uniqueKey);
    const pages = keys.map((key) => served({ document: key, key }));
    for (const [i, key] of keys.entries()) {
      const body = feed({
        items: [{ url: `/${i}`, title: String(i) }],
        next_url: pages[(i + 1) % pages.length],
      });
      await fetch(`/served/documents?key=${key}`, { method: 'POST', body });
    }
    const block = await mount({ src: pages[0] ?? '' });
    expect(block.related.map(({ post }) => post.title)).to.deep.equal(['0', '1', '2', '3', '4']);
    for (const key of keys) expect((await requests(key)).count).to.equal(1);
  });

  it('shows the first page if a captive portal responds to the next one', async () => {
    const portal = served({ body: `<!doctype html>${RUN}`, type: 'text/html' });
    const block = await mount({ src: served({ body: feed({ next_url: portal }) }) });
    expect(block.related.map(({ post }) => post.title)).to.deep.equal(['Tides']);
  });

  it('shows the last good copy if a captive portal responds', async () => {
    const key = uniqueKey();
    await fetch(`/served/documents?key=${key}`, { method: 'POST', body: feed() });
    const block = await mount({ src: served({ document: key }) });
    await new Promise((resolve) => setTimeout(resolve, 500)); // Copies are written when the browser is idle.
    await fetch(`/served/documents?key=${key}`, { method: 'POST', body: `<!doctype html>${RUN}` });
    await block.refresh();
    expect(block.related.map(({ post }) => post.title)).to.deep.equal(['Tides']);
  });

  it('retries after a lost connection or a server error', async () => {
    for (const fault of [{ cut: 1 }, { status: 500 }] as const) {
      const block = await mount({ src: served({ key: uniqueKey(), ...fault, failures: 1, body: feed() }) });
      expect(block.related.map(({ post }) => post.title)).to.deep.equal(['Tides']);
    }
  });

  it('rejects a redirect to the page of a captive portal', async () => {
    const portal = `${await otherOrigin()}${served({ body: `<!doctype html>${RUN}` })}`;
    expect((await mount({ src: served({ redirect: portal }) })).error?.code).to.equal('network');
    const open = `${await otherOrigin()}${served({ body: `<!doctype html>${RUN}`, cors: '*' })}`;
    expect((await mount({ src: served({ redirect: open }) })).error?.code).to.equal('not-a-feed');
  });
});
