import { executeServerCommand } from '@web/test-runner-commands';
import {
  expect,
  feedOf,
  inlineBlock,
  parts,
  type RelatedPosts,
  settledBlock,
  TOWN,
  texts,
  waitUntil,
} from '../support/block.js';
import { captureConsole, leave, served, uniqueKey } from '../support/served.js';

/** Presses real keys; holds all but the last one. */
const press = (...keys: string[]) => executeServerCommand('press', keys);

const before = document.createElement('button');
const after = document.createElement('button');
before.textContent = 'before';
after.textContent = 'after';

/** A block between two buttons, with focus on the first. */
async function between(made: Promise<RelatedPosts>): Promise<RelatedPosts> {
  const block = await made;
  block.before(before);
  block.after(after);
  before.focus();
  return block;
}

/** The focused element, also inside the block. */
function focused(): Element | null {
  const { activeElement } = document;
  return activeElement?.shadowRoot?.activeElement ?? activeElement;
}

/** The name of the focused element. Firefox also stops at scrollable lists, as on every page. */
const name = () => {
  const element = focused();
  return element?.matches('.carousel')
    ? ''
    : (element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '');
};

/** The names of the elements that receive focus until `to` does, pressing the keys repeatedly. */
async function walk(to: Element, ...keys: string[]): Promise<string[]> {
  const stops: string[] = [];
  for (let steps = 0; steps < 30 && focused() !== to; steps++) {
    await press(...keys);
    stops.push(name());
  }
  return stops.filter(Boolean);
}

const inView = (block: RelatedPosts) =>
  parts(block, 'card')
    .filter((card) => card.querySelector('a')?.tabIndex === 0)
    .map((card) => card.querySelector('a')?.textContent?.trim());
const position = (block: RelatedPosts) => texts(block, 'position')[0] ?? '';
const isAtRest = async (block: RelatedPosts) => {
  let last = Number.NaN;
  const list = parts(block, 'list')[0];
  await waitUntil(
    () => {
      const is = list?.scrollLeft === last;
      last = list?.scrollLeft ?? 0;
      return is;
    },
    'the element never receives focus',
    { interval: 150 },
  );
};

async function carousel(dir = 'ltr'): Promise<RelatedPosts> {
  const block = await between(
    inlineBlock({ layout: 'carousel', dir, style: 'inline-size: 500px; display: block' }),
  );
  await waitUntil(() => position(block), 'no arrows');
  return block;
}

afterEach(() => {
  before.remove();
  after.remove();
});

describe('keyboard navigation in a list', () => {
  it('has one tab stop per card, in reading order, in both directions', async () => {
    const block = await between(inlineBlock());
    const titles = texts(block, 'link');
    expect(titles).to.have.length(TOWN.length);
    expect(await walk(after, 'Tab')).to.deep.equal([...titles, 'after']);
    expect(await walk(before, 'Shift', 'Tab')).to.deep.equal([...titles.reverse(), 'before']);
  });

  it('has a visible focus outline', async () => {
    const block = await between(inlineBlock());
    await press('Tab');
    const link = parts(block, 'link')[0];
    expect(focused()).to.equal(link);
    const { outlineStyle, outlineWidth } = getComputedStyle(link?.closest('[part=card]') as Element);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '2px']);
  });

  it('follows the link with Enter', async () => {
    const block = await between(inlineBlock());
    const followed: string[] = [];
    block.addEventListener('related-posts-select', (event) => {
      followed.push(event.detail.post.title);
      event.preventDefault();
    });
    await press('Tab');
    await press('Tab');
    await press('Enter');
    expect(followed).to.deep.equal([texts(block, 'link')[1]]);
  });

  it('keeps focus on a card when the feed is read again', async () => {
    const src = served({ document: await leave(feedOf()), key: uniqueKey() });
    for (const earlier of document.querySelectorAll('related-posts')) earlier.remove();
    const block = await between(settledBlock({ src }));
    await press('Tab');
    await press('Tab');
    const card = name();
    await block.refresh();
    expect(name()).to.equal(card);
    await press('Tab');
    expect(name()).to.equal(texts(block, 'link')[2]);
  });
});

describe('keyboard navigation in a carousel', () => {
  it('has tab stops for the arrows and the cards in view only', async () => {
    const block = await carousel();
    const shown = inView(block);
    expect(shown.length).to.be.within(1, TOWN.length - 1);
    expect(await walk(after, 'Tab')).to.deep.equal(['Previous posts', 'Next posts', ...shown, 'after']);
    expect(await walk(before, 'Shift', 'Tab')).to.deep.equal([
      ...shown.reverse(),
      'Next posts',
      'Previous posts',
      'before',
    ]);
  });

  for (const key of ['Enter', ' ']) {
    it(`${key === ' ' ? 'Space' : key} on an arrow moves the carousel and keeps focus, and the next tab stop is a card in view`, async () => {
      const block = await carousel();
      await press('Tab');
      await press('Tab');
      expect(name()).to.equal('Next posts');
      const start = position(block);
      await press(key);
      await waitUntil(() => position(block) !== start, 'the carousel does not move');
      await isAtRest(block);
      expect(name()).to.equal('Next posts');
      await walkToCard();
      expect(inView(block)).to.include(name());
    });
  }

  it('keeps focus on a disabled arrow', async () => {
    const block = await carousel();
    await press('Tab');
    expect(name()).to.equal('Previous posts');
    await press('Enter');
    await isAtRest(block);
    expect([name(), parts(block, 'list')[0]?.scrollLeft]).to.deep.equal(['Previous posts', 0]);
  });

  for (const [dir, key] of [
    ['ltr', 'ArrowRight'],
    ['rtl', 'ArrowLeft'],
  ] as const) {
    it(`moves with ${key} on a card, ${dir}`, async () => {
      const block = await carousel(dir);
      const start = position(block);
      await press('Tab');
      await press('Tab');
      await walkToCard();
      const card = name();
      for (let times = 0; times < 12; times++) await press(key);
      await waitUntil(() => position(block) !== start, 'the carousel does not move');
      expect(name(), 'the focus moves with the cards').not.to.equal(card);
    });
  }
});

async function walkToCard(): Promise<void> {
  await press('Tab');
  if (!name()) await press('Tab');
}

describe('keyboard navigation after an error', () => {
  let log: ReturnType<typeof captureConsole>;
  afterEach(() => log.restore());

  // Each load makes three attempts.
  async function failed(document: string): Promise<RelatedPosts> {
    for (const earlier of window.document.querySelectorAll('related-posts')) earlier.remove();
    log = captureConsole();
    const answer = { document: await leave(document), key: uniqueKey(), status: 503, failures: 3 };
    const block = await between(settledBlock({ src: served(answer) }));
    expect(block.status).to.equal('error');
    await press('Tab');
    expect(focused()).to.equal(parts(block, 'retry')[0]);
    return block;
  }

  it('loads again with Enter on the button, and moves focus to the first post', async () => {
    const block = await failed(feedOf());
    await press('Enter');
    await waitUntil(() => block.status === 'ready', 'the feed was not requested again');
    await waitUntil(() => name() === texts(block, 'link')[0], 'focus is lost');
  });

  it("keeps the reader's place if there are still no posts", async () => {
    const block = await failed(feedOf([]));
    await press('Enter');
    await waitUntil(() => block.status === 'empty', 'the feed was not requested again');
    await waitUntil(() => document.activeElement === block, 'focus is lost');
    await press('Tab');
    expect(name()).to.equal('after');
  });
});
