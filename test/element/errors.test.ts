import { block, expect, feedOf, parts, type RelatedPosts, settled } from '../support/block.js';
import { captureConsole, served } from '../support/served.js';

const FALLBACK = '<a href="/archive">From the archive</a>';

async function failing(attributes: Record<string, string>, markup = FALLBACK) {
  const log = captureConsole();
  const thrown: unknown[] = [];
  const catchThrown = (event: Event) => thrown.push(event);
  addEventListener('error', catchThrown);
  addEventListener('unhandledrejection', catchThrown);
  const events: CustomEvent[] = [];
  const collect = (event: Event) => events.push(event as CustomEvent);
  document.addEventListener('related-posts-error', collect);
  const element = await settled(await block(attributes, markup));
  document.removeEventListener('related-posts-error', collect);
  removeEventListener('error', catchThrown);
  removeEventListener('unhandledrejection', catchThrown);
  log.restore();
  return { element, events, thrown, lines: log.lines.filter((line) => line.includes('related-posts')) };
}

function isShown(element: RelatedPosts, selector: string): boolean {
  const child = element.querySelector<HTMLElement>(selector);
  return Boolean(child?.assignedSlot && child.getClientRects().length);
}

describe("if the posts can't be loaded", () => {
  const faults: Record<string, [string, Record<string, string>, RegExp]> = {
    'the URL does not exist': ['http', { src: served({ status: 404 }) }, /404/],
    'the server has an error': ['http', { src: served({ status: 500 }) }, /500/],
    'the response is slow': ['timeout', { src: served({ delay: 5000 }), timeout: '100' }, /100 ms/],
    'the response never ends': ['timeout', { src: served({ stall: 1 }), timeout: '300' }, /300 ms/],
    'the response is truncated': [
      'network',
      { src: served({ cut: 1 }) },
      /connection was lost|did not respond/,
    ],
    'the response is too large': ['too-large', { src: served({ megabytes: 9 }) }, /8 MB/],
    'the response is an HTML page': [
      'not-a-feed',
      { src: served({ body: '<!doctype html><p>Hello', type: 'text/html' }) },
      /HTML page/,
    ],
    'the response is invalid JSON': ['not-a-feed', { src: served({ body: '{"items":[' }) }, /not valid JSON/],
    'the response is a list of other things': [
      'not-a-feed',
      { src: served({ body: '[1,2,3]' }) },
      /No item .*3 skipped/,
    ],
    'the response is other JSON': ['not-a-feed', { src: served({ body: '{"weather":"fine"}' }) }, /weather/],
    'the server is unreachable': ['network', { src: 'http://127.0.0.1:9/feed.json' }, /did not respond/],
    'the URL is invalid': ['no-source', { src: 'javascript:alert(1)' }, /src/],
    'there is no source': ['no-source', {}, /src/],
  };

  for (const [fault, [code, attributes, words]] of Object.entries(faults)) {
    it(`shows the fallback content, logs one error, and throws nothing: ${fault}`, async () => {
      const { element, events, thrown, lines } = await failing(attributes);
      expect(element.status).to.equal('error');
      expect(element.error?.code).to.equal(code);
      expect(events).to.have.length(1);
      expect(events[0]?.detail.error.code).to.equal(code);
      expect(lines).to.have.length(1);
      expect(lines[0]).to.match(words);
      expect(thrown).to.deep.equal([]);
      expect(isShown(element, 'a')).to.equal(true);
      expect(parts(element, 'heading')).to.have.length(0);
      expect(element.related).to.deep.equal([]);
    });
  }

  it('logs the URL that failed', async () => {
    const src = served({ status: 404 });
    const { lines } = await failing({ src });
    expect(lines[0]).to.contain(new URL(src, document.baseURI).href);
  });

  it('shows the error slot if there is one', async () => {
    const { element } = await failing(
      { src: served({ status: 404 }) },
      `${FALLBACK}<p slot="error">Sorry.</p>`,
    );
    expect(isShown(element, 'p')).to.equal(true);
    expect(isShown(element, 'a')).to.equal(false);
  });

  it("reserves no space if it can't have posts or is out of view", async () => {
    const { element } = await failing({}, '');
    expect(element.getBoundingClientRect().height).to.equal(0);
    const { element: below } = await failing(
      { src: served({ status: 404 }), style: 'margin-top: 3000px' },
      '',
    );
    expect(below.getBoundingClientRect().height).to.equal(0);
  });

  it('recovers when the source works again', async () => {
    const { element } = await failing({ src: served({ status: 404 }) });
    element.src = served({ body: feedOf() });
    await element.updateComplete;
    await settled(element);
    expect(element.status).to.equal('ready');
    expect(element.error).to.equal(undefined);
    expect(isShown(element, 'a')).to.equal(false);
  });

  it('reports invalid JSON inside the element', async () => {
    const { element, lines } = await failing({}, '<script type="application/json">{oops</script>');
    expect(element.error?.code).to.equal('not-a-feed');
    expect(lines[0]).to.contain('inside the element');
  });
});

describe('if the feed has no posts to show', () => {
  it('is empty without a heading or error event, and shows the empty slot', async () => {
    const markup = `<script type="application/json">{"items":[]}</script>${FALLBACK}<p slot="empty">Nothing yet.</p>`;
    const { element, events, lines } = await failing({}, markup);
    expect(element.status).to.equal('empty');
    expect(events).to.have.length(0);
    expect(lines).to.have.length(0);
    expect(parts(element, 'heading')).to.have.length(0);
    expect(isShown(element, 'p')).to.equal(true);
    expect(isShown(element, 'a')).to.equal(false);
  });

  it('shows the fallback content if there is no empty slot', async () => {
    const { element } = await failing({}, `<script type="application/json">[]</script>${FALLBACK}`);
    expect(isShown(element, 'a')).to.equal(true);
  });

  it('ignores noscript content as fallback', async () => {
    const { element } = await failing(
      { src: served({ status: 404 }) },
      '<noscript><a href="/a">A</a></noscript>',
    );
    expect(parts(element, 'retry')).to.have.length(1);
  });
});
