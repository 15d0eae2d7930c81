import { aTimeout } from '@open-wc/testing';
import {
  block,
  expect,
  feedOf,
  inlineBlock,
  parts,
  type RelatedPosts,
  settled,
  TOWN,
  texts,
  waitUntil,
} from '../support/block.js';
import { served } from '../support/served.js';

/** Creates a carousel of that width and waits until it knows which cards are in view. */
async function carousel(width: string, attributes: Record<string, string> = {}): Promise<RelatedPosts> {
  const element = await inlineBlock({ layout: 'carousel', order: 'feed', ...attributes });
  element.style.width = width;
  // Without smooth scrolling, so that scrolling takes effect immediately.
  parts(element, 'list')[0]?.style.setProperty('scroll-behavior', 'auto');
  await aTimeout(150);
  await element.updateComplete;
  return element;
}

const reachable = (element: RelatedPosts) =>
  parts(element, 'card')
    .filter((card) => card.querySelector('a')?.tabIndex === 0)
    .map((card) => parts(element, 'card').indexOf(card));

describe('the carousel', () => {
  it('has named buttons and shows the position', async () => {
    const element = await carousel('300px');
    expect(parts(element, 'previous')[0]?.getAttribute('aria-label')).to.equal('Previous posts');
    expect(parts(element, 'next')[0]?.getAttribute('aria-label')).to.equal('Next posts');
    expect(texts(element, 'position')).to.deep.equal([`1 of ${TOWN.length}`]);
    await expect(element).to.be.accessible();
  });

  it('shows the position of the last card at the end', async () => {
    const items = Array.from({ length: 9 }, (_, i) => ({
      url: `https://town.example/${i}`,
      title: `Story ${i}`,
    }));
    for (const width of ['300px', '700px']) {
      const element = await carousel(width, { limit: '9' });
      for (const card of element.querySelectorAll('script')) card.textContent = JSON.stringify(items);
      await waitUntil(() => texts(element, 'title').length === 9);
      const list = parts(element, 'list')[0] as HTMLElement;
      list.scrollTo({ left: list.scrollWidth });
      await waitUntil(() => texts(element, 'position')[0] === '9 of 9', width);
      list.scrollTo({ left: 0 });
      await waitUntil(() => texts(element, 'position')[0] === '1 of 9', width);
    }
  });

  it('has its buttons before the first paint, to avoid a layout shift', async () => {
    const seen: string[][] = [];
    const element = document.createElement('related-posts');
    element.addEventListener('related-posts-load', () =>
      requestAnimationFrame(() => seen.push(texts(element, 'position'))),
    );
    Object.assign(element, {
      layout: 'carousel',
      heading: '',
      order: 'feed',
      src: served({ body: feedOf() }),
    });
    element.style.width = '300px';
    document.body.prepend(element);
    await waitUntil(() => seen.length);
    element.remove();
    expect(seen).to.deep.equal([[`1 of ${element.related.length}`]]);
  });

  it('removes cards out of view from the tab order', async () => {
    const element = await carousel('300px');
    expect(reachable(element)).to.deep.equal([0]);
  });

  it('keeps cards out of view available to clicks, page search and screen readers', async () => {
    const element = await carousel('300px');
    const cards = parts(element, 'card');
    expect(cards.filter((card) => card.matches('[inert], [inert] *, [aria-hidden]'))).to.deep.equal([]);
    const clicked: number[] = [];
    element.addEventListener('related-posts-select', (event) => {
      event.preventDefault();
      clicked.push(event.detail.position);
    });
    const { left, top } = (cards[1] as HTMLElement).getBoundingClientRect();
    const peeking = element.shadowRoot?.elementFromPoint(left + 4, top + 4);
    (peeking as HTMLElement | null)?.click();
    expect(clicked).to.deep.equal([2]);
  });

  it('manages the tab order of custom cards without adding tab stops', async () => {
    for (const earlier of document.querySelectorAll('related-posts')) earlier.remove();
    const element = await block(
      { layout: 'carousel', style: 'width: 300px' },
      '<template><a data-field="title"></a><a data-field="url" tabindex="-1">More</a><input></template>',
    );
    element.posts = TOWN;
    await settled(element);
    const stops = () =>
      parts(element, 'card').map((card) =>
        [...card.querySelectorAll<HTMLElement>('a, input')].map(({ tabIndex }) => tabIndex),
      );
    await waitUntil(() => stops()[1]?.every((index) => index === -1));
    expect(stops()[0]).to.deep.equal([0, -1, 0]);
    element.layout = 'list';
    await waitUntil(() => stops().every(([title]) => title === 0));
    expect(stops().at(-1)).to.deep.equal([0, -1, 0]);
    element.remove();
  });

  it('keeps a card out of the tab order when it is rendered again out of view', async () => {
    const element = await carousel('300px');
    element.headingLevel = 4;
    await element.updateComplete;
    expect(reachable(element)).to.deep.equal([0]);
  });

  it('never makes a page without margins scroll horizontally', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const element = await carousel('100%');
    const page = frame.contentDocument as Document;
    page.body.style.margin = '0';
    page.body.append(element);
    await aTimeout(100);
    expect(page.documentElement.scrollWidth).to.equal(page.documentElement.clientWidth);
    frame.remove();
  });

  it('moves with its buttons to the end and back, and keeps focus on them', async () => {
    const element = await carousel('300px');
    const next = parts(element, 'next')[0] as HTMLButtonElement;
    next.focus();
    for (let i = 0; i < 12 && !next.hasAttribute('aria-disabled'); i++) {
      const before = texts(element, 'position')[0];
      next.click();
      await waitUntil(
        () => texts(element, 'position')[0] !== before || next.hasAttribute('aria-disabled'),
        'it stayed',
      );
      await aTimeout(400);
    }
    expect(reachable(element)).to.include(TOWN.length - 1);
    expect(element.shadowRoot?.activeElement).to.equal(next);
    const previous = parts(element, 'previous')[0];
    expect(previous?.hasAttribute('aria-disabled')).to.equal(false);
    previous?.click();
    await waitUntil(() => !next.hasAttribute('aria-disabled'), 'the carousel stayed at the end');
  });

  it('is mirrored from right to left', async () => {
    const element = await carousel('300px', { dir: 'rtl' });
    parts(element, 'next')[0]?.click();
    await waitUntil(() => texts(element, 'position')[0] !== `1 of ${TOWN.length}`, 'it stayed');
    expect(parts(element, 'list')[0]?.scrollLeft).to.be.below(0);
  });

  it('has no buttons if all cards are in view', async () => {
    const element = await carousel('600px', { limit: '1' });
    expect(parts(element, 'next')).to.have.length(0);
    expect(reachable(element)).to.deep.equal([0]);
  });

  it('restores everything when the layout changes to list', async () => {
    const element = await carousel('300px');
    element.layout = 'list';
    await element.updateComplete;
    await aTimeout(100);
    expect(reachable(element)).to.have.length(TOWN.length);
    expect(parts(element, 'next')).to.have.length(0);
  });
});
