import { aTimeout } from '@open-wc/testing';
import {
  expect,
  inlineBlock as inlineBlockOf,
  parts,
  type RelatedPosts,
  TOWN,
  waitUntil,
} from '../support/block.js';
import { served } from '../support/served.js';

/** Posts with an image, without one, and with a broken one. */
const MIXED = TOWN.map((item, i) => ({
  ...item,
  tags: ['Town'],
  image:
    i === 1
      ? undefined
      : i === 2
        ? served({ status: 404, key: 'none' })
        : served({ body: 'x', key: 'image' }),
}));

const LONG = 'An uncommonly long-winded headline of the kind that no editor would let pass '.repeat(3);

async function blockOf(
  width: number,
  attributes: Record<string, string>,
  items: readonly object[] = MIXED,
): Promise<RelatedPosts> {
  const element = await inlineBlockOf(
    { order: 'feed', show: 'image date', style: `display: block; inline-size: ${width}px`, ...attributes },
    items,
  );
  await aTimeout(100);
  return element;
}

const tops = (elements: readonly Element[]) =>
  elements.map((one) => Math.round(one.getBoundingClientRect().top));
const frames = (element: RelatedPosts) => [...(element.shadowRoot?.querySelectorAll('.frame') ?? [])];

/** The number of cards in each row. */
function rows(element: RelatedPosts): number[] {
  const counts = new Map<number, number>();
  for (const top of tops(parts(element, 'card'))) counts.set(top, (counts.get(top) ?? 0) + 1);
  return [...counts.values()];
}

describe('a post without an image', () => {
  for (const layout of ['grid', 'carousel']) {
    it(`has its title at the height of its neighbors' titles in a ${layout}`, async () => {
      const element = await blockOf(900, { layout, limit: '3' }, MIXED.slice(0, 3));
      expect(new Set(tops(parts(element, 'title'))).size).to.equal(1);
    });
  }

  it('keeps the text column of a list aligned', async () => {
    const element = await blockOf(600, { limit: '3' });
    const starts = parts(element, 'title').map((title) => title.getBoundingClientRect().left);
    expect(new Set(starts).size).to.equal(1);
  });

  it('shows the first letter of its title, and so does a broken image', async () => {
    const element = await blockOf(600, { limit: '3' });
    await waitUntil(() => parts(element, 'image').some(({ hidden }) => hidden));
    const frame = frames(element)[1] as HTMLElement;
    expect(frame.dataset['initial']).to.equal('B');
    expect(getComputedStyle(frame, '::before').content).not.to.equal('none');
  });

  for (const layout of ['grid', 'carousel']) {
    it(`never makes the page scroll sideways if it is broken, in the layout ${layout}`, async () => {
      const element = await blockOf(600, { limit: '6', layout });
      await waitUntil(() => parts(element, 'image').some(({ hidden }) => hidden));
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
    });
  }

  it('has no panel if no post has an image', async () => {
    const element = await blockOf(600, {}, TOWN);
    expect(frames(element).every((frame) => frame.getClientRects().length === 0)).to.equal(true);
  });
});

describe('the space around the block', () => {
  it('is 2.5em above, on pages that reset margins too, and a theme can remove it', async () => {
    const element = await blockOf(400, {});
    const holder = element.parentElement as HTMLElement;
    const before = document.createElement('p');
    before.textContent = 'The last paragraph of the article';
    before.style.margin = '0';
    element.before(before);
    element.style.margin = '0';
    const space = () =>
      (parts(element, 'heading')[0] as Element).getBoundingClientRect().top -
      before.getBoundingClientRect().bottom;
    expect(holder.contains(element)).to.equal(true);
    expect(space()).to.be.within(38, 46);
    element.style.setProperty('--related-posts-margin', '0');
    expect(space()).to.be.below(6);
  });

  it('is the same below, if the article continues', async () => {
    const element = await blockOf(400, {});
    const list = parts(element, 'list')[0] as Element;
    const after = document.createElement('p');
    after.textContent = 'The next paragraph of the article';
    element.after(after);
    const space = () => after.getBoundingClientRect().top - list.getBoundingClientRect().bottom;
    expect(space()).to.be.within(38, 46);
    element.style.setProperty('--related-posts-margin', '0');
    expect(space()).to.be.below(20);
  });
});

describe('the spacing of cards', () => {
  for (const layout of ['grid', 'carousel', 'compact', 'featured']) {
    it(`limits titles to three lines and keeps their full text in the layout ${layout}`, async () => {
      const items = MIXED.map((item, i) => ({ ...item, title: `${i} ${LONG}` }));
      const element = await blockOf(layout === 'compact' ? 360 : 600, { layout }, items);
      const title = parts(element, 'title')[1] as HTMLElement;
      const line = Number.parseFloat(getComputedStyle(title).lineHeight);
      expect(title.clientHeight / line).to.be.closeTo(3, 0.2);
      expect(title.textContent?.trim()).to.equal(`1 ${LONG}`.trim());
    });
  }

  it('never breaks the line between a label and its date', async () => {
    const element = await blockOf(240, { show: 'date updated image' });
    const updated = parts(element, 'updated')[0] as HTMLElement;
    const time = updated.querySelector('time') as HTMLElement;
    expect(time.getClientRects()[0]?.top).to.be.closeTo(updated.getBoundingClientRect().top, 4);
  });

  it('keeps the image beside the text in a narrow list, and smaller', async () => {
    const widths: number[] = [];
    for (const width of [260, 700]) {
      const element = await blockOf(width, { limit: '1' });
      const [frame, text] = [frames(element)[0], parts(element, 'title')[0]] as Element[];
      const image = frame?.getBoundingClientRect();
      expect(image?.right).to.be.below(text?.getBoundingClientRect().left ?? 0);
      widths.push(image?.width ?? 0);
    }
    expect(widths[0]).to.be.below((widths[1] ?? 0) / 1.5);
  });
});

describe('a grid', () => {
  const arrangements: [count: number, width: number, rows: number[]][] = [
    [6, 900, [3, 3]],
    [5, 900, [2, 3]],
    [4, 900, [2, 2]],
    [3, 600, [1, 2]],
    [2, 900, [2]],
    [1, 900, [1]],
    [5, 300, [1, 1, 1, 1, 1]],
  ];
  for (const [count, width, expected] of arrangements) {
    it(`arranges ${count} posts in ${width} pixels in rows of ${expected}`, async () => {
      const element = await blockOf(width, { layout: 'grid' }, MIXED.slice(0, count));
      expect(rows(element)).to.deep.equal(expected);
      const end = Math.max(...parts(element, 'card').map((card) => card.getBoundingClientRect().right));
      expect(end).to.be.closeTo(parts(element, 'list')[0]?.getBoundingClientRect().right ?? 0, 1);
    });
  }

  it('has the image of a single post beside its text', async () => {
    const element = await blockOf(900, { layout: 'grid' }, MIXED.slice(0, 1));
    const text = parts(element, 'title')[0]?.getBoundingClientRect();
    expect(frames(element)[0]?.getBoundingClientRect().right).to.be.below(text?.left ?? 0);
  });
});

describe('a card', () => {
  it('has a focus outline around it', async () => {
    const element = await blockOf(600, {});
    parts(element, 'link')[0]?.focus({ focusVisible: true } as FocusOptions);
    const card = parts(element, 'card')[0] as HTMLElement;
    if (!card.querySelector('a')?.matches(':focus-visible')) return;
    expect(getComputedStyle(card).outlineStyle).to.equal('solid');
  });

  it('opens its link in a new tab on a middle click anywhere', async () => {
    const element = await blockOf(600, {});
    const { open } = window;
    const opened: unknown[] = [];
    window.open = (url) => {
      opened.push(url);
      return null;
    };
    for (const button of [1, 2]) {
      parts(element, 'meta')[1]?.dispatchEvent(
        new MouseEvent('auxclick', { button, bubbles: true, cancelable: true, composed: true }),
      );
    }
    window.open = open;
    expect(opened).to.deep.equal(['https://town.example/bakery/']);
  });
});

describe('the carousel', () => {
  for (const width of [240, 360, 700, 1180, 1600]) {
    it(`shows a part of the next card at ${width} pixels`, async () => {
      const items = [
        ...MIXED,
        ...MIXED.map((item) => ({
          ...item,
          id: `${item.id}2`,
          url: `${item.url}2`,
          title: `${item.title} II`,
        })),
      ];
      const element = await blockOf(width, { layout: 'carousel', limit: '12' }, items);
      const end = parts(element, 'list')[0]?.getBoundingClientRect().right ?? 0;
      const cut = parts(element, 'card').filter((card) => {
        const { left, right } = card.getBoundingClientRect();
        return left < end - 15 && right > end + 15;
      });
      expect(cut).to.have.length(1);
    });
  }

  it('moves with the arrow keys', async () => {
    const element = await blockOf(300, { layout: 'carousel' });
    const [first, second] = parts(element, 'link') as [HTMLElement, HTMLElement];
    first.focus();
    const press = (key: string) =>
      (element.shadowRoot?.activeElement ?? element).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    press('ArrowRight');
    expect(element.shadowRoot?.activeElement).to.equal(second);
    await waitUntil(() => (parts(element, 'list')[0]?.scrollLeft ?? 0) > 50, 'it did not scroll');
    press('ArrowLeft');
    expect(element.shadowRoot?.activeElement).to.equal(first);
  });

  it('scrolls when it is dragged with the mouse, without following a link', async () => {
    const element = await blockOf(300, { layout: 'carousel' });
    const list = parts(element, 'list')[0] as HTMLElement;
    list.setPointerCapture = () => undefined;
    let selected = 0;
    element.addEventListener('related-posts-select', () => selected++);
    const fire = (type: string, clientX: number) =>
      parts(element, 'title')[0]?.dispatchEvent(
        new PointerEvent(type, { clientX, buttons: 1, pointerType: 'mouse', bubbles: true }),
      );
    fire('pointerdown', 250);
    fire('pointermove', 150);
    expect(list.scrollLeft).to.be.closeTo(100, 2);
    fire('pointerup', 150);
    parts(element, 'title')[0]?.click();
    expect(selected).to.equal(0);
    await waitUntil(() => !list.classList.contains('dragged'));
  });
});
