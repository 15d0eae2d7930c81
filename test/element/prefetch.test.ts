import { aTimeout, expect } from '@open-wc/testing';
import { parts, type RelatedPosts, settledBlock, TOWN, waitUntil } from '../support/block.js';
import { requests, served, uniqueKey } from '../support/served.js';

/** A block with one post on this origin; the key counts the requests for it. */
async function intending(
  attributes: Record<string, string> = {},
  url?: string,
): Promise<{ block: RelatedPosts; link: HTMLAnchorElement; key: string }> {
  const key = uniqueKey();
  const here = new URL(
    served({ key, type: 'text/html', body: 'A page', cache: 'max-age=60' }),
    location.href,
  );
  const posts = [{ ...TOWN[0], url: url ?? here.href }];
  const block = await settledBlock({ prefetch: 'intent', posts: JSON.stringify(posts), ...attributes });
  return { block, link: parts(block, 'link')[0] as HTMLAnchorElement, key };
}

/** The URLs that the browser was told to prefetch. */
function prefetched(): string[] {
  const rules = [...document.querySelectorAll('script[type=speculationrules]')].flatMap(
    ({ textContent }) => JSON.parse(textContent ?? '').prefetch[0].urls,
  );
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')];
  return [...rules, ...links.map(({ href }) => href)];
}

function fire(target: Element, type: string): void {
  target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

const longEnough = () => aTimeout(250);

function onConnection(connection: object): void {
  Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
}

describe('prefetch="intent"', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'connection');
    for (const one of document.querySelectorAll('script[type=speculationrules], link[rel=prefetch]'))
      one.remove();
  });

  for (const type of ['pointerover', 'focusin', 'touchstart']) {
    it(`fetches the linked page on ${type}, once`, async () => {
      const { link } = await intending();
      expect(prefetched()).to.deep.equal([]);
      fire(link, type);
      await waitUntil(() => prefetched().length, 'nothing was prefetched');
      expect(prefetched()).to.deep.equal([link.href]);
      fire(link, type);
      await longEnough();
      expect(prefetched()).to.deep.equal([link.href]);
    });
  }

  it('requests the page in browsers that support it', async () => {
    const { link, key } = await intending();
    fire(link, 'pointerover');
    await waitUntil(() => prefetched().length);
    const can =
      HTMLScriptElement.supports?.('speculationrules') ||
      document.createElement('link').relList.supports('prefetch');
    if (!can) return;
    await waitUntil(async () => (await requests(key)).count === 1, 'the page was not requested');
  });

  it('uses speculation rules where the browser supports them, and links elsewhere', async () => {
    const { link } = await intending();
    fire(link, 'pointerover');
    await waitUntil(() => prefetched().length);
    const usesRules = Boolean(document.querySelector('script[type=speculationrules]'));
    expect(usesRules).to.equal(Boolean(HTMLScriptElement.supports?.('speculationrules')));
    const { supports } = HTMLScriptElement;
    HTMLScriptElement.supports = () => false;
    try {
      const other = await intending();
      fire(other.link, 'pointerover');
      await waitUntil(() => prefetched().length === 2);
      const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=prefetch]')];
      expect(links.map(({ href }) => href)).to.include(other.link.href);
    } finally {
      HTMLScriptElement.supports = supports;
    }
  });

  it('reacts to the whole card, like a click', async () => {
    const { block, link } = await intending({ show: 'excerpt' });
    fire(parts(block, 'excerpt')[0] as Element, 'pointerover');
    await waitUntil(() => prefetched().length);
    expect(prefetched()).to.deep.equal([link.href]);
  });

  for (const layout of ['list', 'grid', 'carousel']) {
    it(`works in a ${layout}, in right-to-left text and with parameters`, async () => {
      const { link } = await intending({ layout, dir: 'rtl', params: 'from=related' });
      fire(link, 'pointerover');
      await waitUntil(() => prefetched().length);
      expect(prefetched()[0]).to.match(/from=related$/);
    });
  }

  it('fetches nothing if the pointer only passes over a card', async () => {
    const { link } = await intending();
    fire(link, 'pointerover');
    await aTimeout(10);
    fire(link, 'pointerout');
    await longEnough();
    expect(prefetched()).to.deep.equal([]);
  });

  it('fetches nothing from other sites, and not the current page', async () => {
    for (const url of ['https://town.example/ferry/', new URL('#part', location.href).href]) {
      const { link } = await intending({}, url);
      if (link) fire(link, 'pointerover');
    }
    await longEnough();
    expect(prefetched()).to.deep.equal([]);
  });

  for (const [name, connection] of Object.entries({
    'with Save-Data': { saveData: true, effectiveType: '4g' },
    'on a 2G connection': { effectiveType: '2g' },
    'on a slower connection': { effectiveType: 'slow-2g' },
  })) {
    it(`fetches nothing ${name}`, async () => {
      onConnection(connection);
      const { link } = await intending();
      for (const type of ['pointerover', 'focusin', 'touchstart']) fire(link, type);
      await longEnough();
      expect(prefetched()).to.deep.equal([]);
      onConnection({ effectiveType: '4g' });
      fire(link, 'pointerover');
      await waitUntil(() => prefetched().length, 'nothing was prefetched on a fast connection');
    });
  }

  it('is off by default, and can be turned off again', async () => {
    for (const off of ['none', 'sometimes']) {
      const { link } = await intending({ prefetch: off });
      fire(link, 'pointerover');
    }
    const { block, link } = await intending();
    block.prefetch = 'none';
    await block.updateComplete;
    fire(link, 'pointerover');
    await longEnough();
    expect(prefetched()).to.deep.equal([]);
  });
});
