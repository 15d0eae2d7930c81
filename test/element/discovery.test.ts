import {
  block,
  expect,
  feedOf,
  settled,
  settledBlock,
  texts,
  waitUntil,
  withHead,
} from '../support/block.js';
import { captureConsole, requests, served, uniqueKey } from '../support/served.js';

const item = (title: string) => ({ url: `https://town.example/${title}`, title });
const one = (title: string) => feedOf([item(title), item(`${title} too`)]);
const link = (type: string, answer: Parameters<typeof served>[0]) =>
  `<link rel="alternate" type="application/${type}" href="${served(answer)}">`;
const rss = (...titles: string[]) =>
  `<rss version="2.0"><channel><title>Town</title>${titles
    .map((title) => `<item><title>${title}</title><link>https://town.example/${title}</link></item>`)
    .join('')}</channel></rss>`;

/** Documents that are not usable feeds. */
const BAD: Record<string, string> = {
  'a single page as JSON': link('json', {
    body: '{"title":"Harbour plan","content":"Plan","date":"2025-11-01"}',
  }),
  'a missing JSON Feed': link('feed+json', { status: 404 }),
  'an empty JSON Feed': link('feed+json', { body: feedOf([]) }),
  'a list without posts': link('json', { body: '[1, 2, 3]' }),
  'a web page': link('feed+json', { body: '<!doctype html><title>Not found</title>', type: 'text/html' }),
  'a REST API that requires authentication': `<link rel="https://api.w.org/" href="${served({ status: 401 })}&rest_route=/">`,
  'a REST API that is forbidden': `<link rel="https://api.w.org/" href="${served({ status: 403 })}&rest_route=/">`,
  'a disabled REST API': `<link rel="https://api.w.org/" href="${served({ status: 404 })}&rest_route=/">`,
  'an empty RSS feed': link('rss+xml', { body: rss() }),
};

describe("feeds in the page's head", () => {
  let log: ReturnType<typeof captureConsole>;
  let undo: () => void = () => undefined;
  beforeEach(() => {
    log = captureConsole();
  });
  afterEach(() => {
    undo();
    log.restore();
    for (const element of document.querySelectorAll('related-posts')) element.remove();
  });

  for (const [name, bad] of Object.entries(BAD)) {
    it(`${name} is skipped, with one warning`, async () => {
      undo = withHead(link('rss+xml', { body: rss('Wall', 'Quay') }).replace(/^/, bad));
      const first = await settledBlock({ limit: '1', order: 'feed' });
      const second = await settledBlock({ limit: '1', order: 'feed' });
      expect([...texts(first, 'title'), ...texts(second, 'title')]).to.deep.equal(['Wall', 'Quay']);
      const told = log.lines.filter((line) => line.includes('<related-posts>'));
      expect(told).to.have.length(1);
      expect(told[0]).to.include(document.querySelector('link[rel][href*="/served/"]')?.getAttribute('href'));
    });
  }

  it('are tried in the documented order: JSON Feed, JSON, WordPress, RSS, Atom, RDF', async () => {
    const keys = [1, 2, 3, 4, 5, 6].map(uniqueKey);
    const [feed, json, wordpress, rss, atom, rdf] = keys;
    const dead = (type: string, key: string | undefined) => link(type, { status: 404, key: key ?? '' });
    undo = withHead(
      dead('rdf+xml', rdf) +
        dead('atom+xml', atom) +
        dead('rss+xml', rss) +
        `<link rel="https://api.w.org/" href="${served({ status: 404, key: wordpress ?? '' })}&rest_route=/">` +
        dead('json', json) +
        dead('feed+json', feed),
    );
    const element = await settledBlock();
    expect(element.status).to.equal('error');
    expect(element.error?.code).to.equal('http');
    const message = element.error?.message ?? '';
    const places = keys.map((key) => message.indexOf(key));
    expect(
      places.every((place, i) => place > (places[i - 1] ?? -1)),
      message,
    ).to.equal(true);
    expect(message).to.include('set src');
    expect(log.lines.filter((line) => line.includes('<related-posts>'))).to.have.length(1);
  });

  it('are requested only until one has posts', async () => {
    const key = uniqueKey();
    undo = withHead(link('feed+json', { body: one('Wall') }) + link('rss+xml', { key, body: rss('Quay') }));
    expect(texts(await settledBlock({ order: 'feed' }), 'title')).to.deep.equal(['Wall', 'Wall too']);
    expect((await requests(key)).count).to.equal(0);
    expect(log.lines.filter((line) => line.includes('<related-posts>'))).to.deep.equal([]);
  });

  it('may be RDF (RSS 1.0)', async () => {
    const body = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item rdf:about="https://town.example/w"><title>Wall</title><link>https://town.example/w</link></item></rdf:RDF>`;
    undo = withHead(link('rdf+xml', { body }));
    expect(texts(await settledBlock(), 'title')).to.deep.equal(['Wall']);
  });

  it('leave the block empty if one has no posts and the others fail', async () => {
    undo = withHead(link('feed+json', { status: 404 }) + link('rss+xml', { body: rss() }));
    expect((await settledBlock()).status).to.equal('empty');
  });

  it('are skipped if they contain only the current article', async () => {
    const page = { url: location.href, title: 'This page' };
    undo = withHead(link('feed+json', { body: feedOf([page]) }) + link('rss+xml', { body: rss('Wall') }));
    expect(texts(await settledBlock(), 'title')).to.deep.equal(['Wall']);
  });

  it('are skipped if their only post is the current article under another URL', async () => {
    const here = { url: 'https://elsewhere.example/1', title: 'Harbour plan' };
    undo = withHead(
      `<meta property="og:title" content="Harbour plan | Town">${link('json', { body: feedOf([here]) })}${link('rss+xml', { body: rss('Wall') })}`,
    );
    expect(texts(await settledBlock(), 'title')).to.deep.equal(['Wall']);
  });

  for (const tag of [
    'rel="ALTERNATE" type="Application/RSS+XML; charset=utf-8"',
    'rel="alternate" type="text/xml"',
  ])
    it(`are found as ${tag}`, async () => {
      undo = withHead(`<link ${tag} href="${served({ body: rss('Wall') })}">`);
      expect(texts(await settledBlock(), 'title')).to.deep.equal(['Wall']);
    });

  it('are noticed if a router inserts them later', async () => {
    const element = await settledBlock();
    expect(element.error?.code).to.equal('no-source');
    undo = withHead(link('rss+xml', { body: rss('Wall') }));
    await waitUntil(() => element.status === 'ready', 'the feed was not noticed');
    expect(texts(element, 'title')).to.deep.equal(['Wall']);
  });

  it('are not used if src fails', async () => {
    undo = withHead(link('feed+json', { body: one('Wall') }));
    const element = await block({ src: served({ status: 404 }) });
    expect((await settled(element)).status).to.equal('error');
  });
});
