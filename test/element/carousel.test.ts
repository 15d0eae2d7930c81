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

/** A carousel as wide as told, when it knows what is in view. */
async function carousel(width: string, attributes: Record<string, string> = {}): Promise<RelatedPosts> {
  const element = await inlineBlock({ layout: 'carousel', order: 'feed', ...attributes });
  element.style.width = width;
  // Without motion, so that a page is turned when it is turned.
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
  it('has buttons with names, and says where it stands', async () => {
    const element = await carousel('300px');
    expect(parts(element, 'previous')[0]?.getAttribute('aria-label')).to.equal('Previous posts');
    expect(parts(element, 'next')[0]?.getAttribute('aria-label')).to.equal('Next posts');
    expect(texts(element, 'position')).to.deep.equal([`1 of ${TOWN.length}`]);
    await expect(element).to.be.accessible();
  });

  it('says that the last card is in view when it is, however many are', async () => {
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

  it('has them before its cards are painted, or they would push the cards down', async () => {
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

  it('lets nobody tab to what is out of view', async () => {
    const element = await carousel('300px');
    expect(reachable(element)).to.deep.equal([0]);
  });

  it('lets everybody else have it: whoever clicks it, searches the page or has it read out', async () => {
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

  it("minds the stops of the page's own cards, and none that was no stop", async () => {
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

  it('gives a card that is drawn anew no stop while it is out of view', async () => {
    const element = await carousel('300px');
    element.headingLevel = 4;
    await element.updateComplete;
    expect(reachable(element)).to.deep.equal([0]);
  });

  it('never makes a page without margins wider than the window', async () => {
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

  it('turns pages by its buttons, to the end and back, and keeps the focus on them', async () => {
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
    await waitUntil(() => !next.hasAttribute('aria-disabled'), 'it stayed at the end');
  });

  it('turns the other way where text runs from right to left', async () => {
    const element = await carousel('300px', { dir: 'rtl' });
    parts(element, 'next')[0]?.click();
    await waitUntil(() => texts(element, 'position')[0] !== `1 of ${TOWN.length}`, 'it stayed');
    expect(parts(element, 'list')[0]?.scrollLeft).to.be.below(0);
  });

  it('has no buttons where there is nothing to turn', async () => {
    const element = await carousel('600px', { limit: '1' });
    expect(parts(element, 'next')).to.have.length(0);
    expect(reachable(element)).to.deep.equal([0]);
  });

  it('gives everything back when it becomes a list', async () => {
    const element = await carousel('300px');
    element.layout = 'list';
    await element.updateComplete;
    await aTimeout(100);
    expect(reachable(element)).to.have.length(TOWN.length);
    expect(parts(element, 'next')).to.have.length(0);
  });
});
