import { aTimeout, nextFrame } from '@open-wc/testing';
import {
  block,
  expect,
  feedOf,
  parts,
  type RelatedPosts,
  settled,
  TOWN,
  waitUntil,
} from '../support/block.js';
import { captureConsole, served, uniqueKey } from '../support/served.js';

const NO_FEED = { src: served({ status: 503, delay: 200 }) };

function inside(element: RelatedPosts, selector: string): HTMLElement | null {
  return element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
}

const heightOf = (element: Element) => element.getBoundingClientRect().height;

async function loading(attributes: Record<string, string>, markup = ''): Promise<RelatedPosts> {
  const element = await block(attributes, markup);
  await waitUntil(() => element.status === 'loading');
  await element.updateComplete;
  return element;
}

async function quietly<T>(act: () => Promise<T>): Promise<T> {
  const log = captureConsole();
  const result = await act();
  log.restore();
  return result;
}

describe('layout stability of a block in view', () => {
  beforeEach(() => scrollTo(0, 0));

  const shapes: Record<string, Record<string, string>> = {
    list: { layout: 'list' },
    grid: { layout: 'grid' },
    carousel: { layout: 'carousel' },
    'carousel without a heading': { layout: 'carousel', heading: '' },
  };

  for (const [shape, attributes] of Object.entries(shapes)) {
    it(`reserves its space immediately and has the same height with posts, as a ${shape}`, async () => {
      const src = served({ body: feedOf(), delay: 200, key: uniqueKey() });
      const element = await loading({ src, ...attributes });
      const before = heightOf(element);
      expect(before).to.be.greaterThan(100);
      await settled(element);
      expect(element.status).to.equal('ready');
      expect(heightOf(element)).to.equal(before);
    });
  }

  it('reserves space for the longest title in a row of cards', async () => {
    const title = 'Bookkeeper admits yacht club fraud: “I always meant to put it back”';
    const items = TOWN.map((item, i) => ({ ...item, title: i ? item.title : title }));
    const src = served({ body: feedOf(items), delay: 200 });
    const element = await loading({ src, layout: 'carousel', show: 'date', style: 'inline-size: 350px' });
    const before = heightOf(element);
    await settled(element);
    expect(heightOf(element)).to.equal(before);
  });

  it('reserves space for the arrows of a narrow carousel', async () => {
    const attributes = {
      layout: 'carousel',
      heading: 'Further reading',
      style: 'inline-size: 260px; display: block',
    };
    const src = served({ body: feedOf(), delay: 200, key: uniqueKey() });
    const element = await loading({ src, ...attributes });
    const before = inside(element, '.head')?.offsetHeight;
    await settled(element);
    await waitUntil(() => inside(element, '.controls'));
    expect(inside(element, '.head')?.offsetHeight).to.equal(before);
  });

  it('keeps its height if the feed has few posts, is empty, or fails', async () => {
    for (const attributes of [
      { src: served({ body: feedOf(TOWN.slice(0, 1)), delay: 200 }) },
      { src: served({ body: feedOf([]), delay: 200 }) },
      NO_FEED,
    ]) {
      const element = await loading(attributes);
      const before = heightOf(element);
      await quietly(() => settled(element));
      expect(heightOf(element), attributes.src).to.equal(before);
      element.remove();
    }
  });

  it('moves nothing while an empty feed is loaded again', async () => {
    const src = served({ body: feedOf([]), delay: 400, key: uniqueKey() });
    const element = await loading({ src });
    await settled(element);
    element.style.display = 'none';
    await waitUntil(
      () => !inside(element, 'section')?.style.minBlockSize,
      'the reserved space is never released',
    );
    element.style.display = '';
    const before = heightOf(element);
    const again = element.refresh();
    await aTimeout(350);
    expect([element.status, heightOf(element)]).to.deep.equal(['loading', before]);
    await again;
    expect([element.status, heightOf(element)]).to.deep.equal(['empty', before]);
  });

  it('shortens excerpts that exceed the reserved space in view', async () => {
    const wordy = TOWN.map((item) => ({
      ...item,
      summary: 'extraordinarily long-winded correspondence '.repeat(12),
    }));
    const element = await loading({ src: served({ body: feedOf(wordy), delay: 200 }), limit: '2' });
    const before = heightOf(element);
    await settled(element);
    expect(heightOf(element)).to.equal(before);
  });

  for (const show of ['date excerpt', 'date']) {
    it(`shortens titles that exceed the reserved space in view, with ${show}`, async () => {
      const title = 'An uncommonly long-winded headline of the kind that no editor would let pass '.repeat(5);
      const wordy = TOWN.map((item, i) => ({ ...item, title: `${i} ${title}` }));
      const src = served({ body: feedOf(wordy), delay: 200, key: uniqueKey() });
      const element = await loading({ src, limit: '2', show });
      const before = heightOf(element);
      await settled(element);
      expect(heightOf(element)).to.equal(before);
      element.style.display = 'none';
      await waitUntil(
        () => !inside(element, 'section')?.style.minBlockSize,
        'the reserved space is never released',
      );
      element.style.display = '';
      expect(heightOf(element), 'the full text is visible later').to.be.greaterThan(before);
    });
  }

  it('reserves no space if the posts arrive before the first frame', async () => {
    const title = 'An uncommonly long-winded headline of the kind that no editor would let pass '.repeat(5);
    const items = TOWN.map((item) => ({ ...item, title, summary: 'Three crossings a day.' }));
    const element = await block({ limit: '2', posts: JSON.stringify(items) });
    await settled(element);
    expect(Boolean(inside(element, 'section.shortened'))).to.equal(false);
  });

  it('shortens nothing if it ends below the viewport', async () => {
    const wordy = TOWN.map((item) => ({
      ...item,
      summary: 'extraordinarily long-winded correspondence '.repeat(12),
    }));
    const above = document.createElement('div');
    above.style.height = `${innerHeight - 50}px`;
    document.body.prepend(above);
    const element = await loading({ src: served({ body: feedOf(wordy), delay: 200 }), limit: '2' });
    const before = heightOf(element);
    await settled(element);
    const excerpts = parts(element, 'excerpt');
    expect(excerpts.filter((excerpt) => excerpt.scrollHeight > excerpt.clientHeight)).to.deep.equal([]);
    expect(heightOf(element)).to.be.greaterThan(before);
    above.remove();
  });

  it('shows a skeleton after 300 ms, hidden from assistive technology', async () => {
    const element = await loading({ src: served({ body: feedOf(), delay: 1500 }) });
    const skeleton = inside(element, '.skeleton') as HTMLElement;
    expect(getComputedStyle(skeleton).visibility).to.equal('hidden');
    expect(skeleton.inert).to.equal(true);
    expect(skeleton.getAttribute('aria-hidden')).to.equal('true');
    await waitUntil(() => getComputedStyle(skeleton).visibility === 'visible');
    expect(parts(element, 'card')).to.have.length(0);
    await settled(element);
    expect(inside(element, '.skeleton')).to.equal(null);
  });

  it('shows fallback links without a skeleton', async () => {
    const element = await loading(
      { src: served({ body: feedOf(), delay: 900 }) },
      '<a href="/all">All posts</a>',
    );
    await aTimeout(500);
    expect(getComputedStyle(inside(element, '.skeleton') as Element).visibility).to.equal('hidden');
    expect(element.querySelector('a')?.getClientRects()).to.have.length(1);
    await settled(element);
  });

  it('releases the reserved space out of view', async () => {
    const element = await loading(NO_FEED);
    await quietly(() => settled(element));
    expect(heightOf(element)).to.be.greaterThan(100);
    const above = document.createElement('div');
    above.style.height = '5000px';
    element.before(above);
    await waitUntil(() => heightOf(element) === 0);
    above.remove();
  });

  it('adapts its height when the layout changes', async () => {
    const element = await settled(await block({ src: served({ body: feedOf() }) }));
    const before = heightOf(element);
    element.layout = 'carousel';
    await element.updateComplete;
    expect(heightOf(element)).to.be.below(before / 2);
  });

  it('keeps the space of a failed image', async () => {
    const broken = TOWN.slice(0, 1).map((item) => ({
      ...item,
      image: served({ status: 404, key: 'no-image' }),
    }));
    const element = await settled(await block({ src: served({ body: feedOf(broken) }), show: 'image' }));
    const image = parts(element, 'image')[0] as HTMLImageElement;
    const before = heightOf(parts(element, 'card')[0] as Element);
    await waitUntil(() => image.hidden);
    await nextFrame();
    expect(heightOf(parts(element, 'card')[0] as Element)).to.equal(before);
    expect(getComputedStyle(image).visibility).to.equal('hidden');
  });

  it("offers a retry after a temporary error, and keeps the reader's place", async () => {
    const key = uniqueKey();
    const element = await loading({ src: served({ key, body: feedOf(), status: 503, failures: 3 }) });
    await quietly(() => settled(element));
    expect(element.status).to.equal('error');
    const retry = parts(element, 'retry')[0] as HTMLButtonElement;
    expect(retry.getBoundingClientRect().height).to.be.at.least(24);
    retry.focus();
    retry.click();
    await waitUntil(() => element.status === 'ready');
    await waitUntil(() => element.shadowRoot?.activeElement?.localName === 'a');
  });
});
