import { aTimeout, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import { expect, feedOf, type RelatedPosts, settled, TOWN, texts, waitUntil } from '../support/block.js';
import { captureConsole, served, uniqueKey } from '../support/served.js';

const small = () => served({ body: feedOf(TOWN.slice(0, 3)), key: uniqueKey() });
const counts = (...blocks: RelatedPosts[]) => blocks.map(({ related }) => related.length);

function make(attributes: Record<string, string>): RelatedPosts {
  const element = document.createElement('related-posts');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Inserts blocks in this order at once. */
async function blocks<Attributes extends Record<string, string>[]>(...attributes: Attributes) {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const elements = attributes.map(make);
  holder.append(...elements);
  return elements as { [key in keyof Attributes]: RelatedPosts };
}

const atRest = (...elements: RelatedPosts[]) => Promise.all(elements.map(settled));

describe('several blocks on one page', () => {
  let log: ReturnType<typeof captureConsole>;
  beforeEach(() => {
    log = captureConsole();
  });
  afterEach(() => log.restore());

  for (const [name, first, second] of [
    ['that differ', {}, { order: 'feed' }],
    ['if the second is eager', {}, { loading: 'eager', order: 'feed' }],
    ['if the first is eager', { loading: 'eager' }, {}],
  ] as const) {
    it(`choose in document order: two blocks ${name}`, async () => {
      const src = small();
      const [one, two] = await blocks({ src, ...first }, { src, ...second });
      await atRest(one, two);
      expect(counts(one, two)).to.deep.equal([3, 0]);
    });
  }

  it('choose in document order even if the feed of the first is slower', async () => {
    const body = feedOf(TOWN.slice(0, 3));
    for (const delay of [300, 1800]) {
      const [one, two] = await blocks({ src: served({ body, delay }) }, { src: served({ body }) });
      await atRest(one, two);
      await waitUntil(() => two.status === 'empty', 'the second block never gave way');
      expect(counts(one, two)).to.deep.equal([3, 0]);
      one.parentElement?.remove();
    }
  });

  it('choose in document order across shadow trees', async () => {
    const src = small();
    const holder = await fixture<HTMLElement>(html`<div><div></div></div>`);
    const root = holder.firstElementChild?.attachShadow({ mode: 'open' });
    const [one, two] = [make({ src }), make({ src })];
    holder.append(two);
    root?.append(one);
    await atRest(one, two);
    await waitUntil(() => two.status === 'empty');
    expect(counts(one, two)).to.deep.equal([3, 0]);
  });

  it("don't wait for a block that is far from the viewport", async () => {
    // Without the timeout after which a block stops waiting, a block that waits never settles.
    const { setTimeout } = window;
    const shortTimersOnly = (handler: () => void, delay = 0) =>
      delay < 1000 ? setTimeout(handler, delay) : 0;
    window.setTimeout = shortTimersOnly as typeof setTimeout;
    const src = small();
    const holder = await fixture<HTMLElement>(html`<div><div style="height: 6000px"></div></div>`);
    const [far, near] = [make({ src }), make({ src, loading: 'eager' })];
    holder.append(far, near);
    await settled(near).finally(() => {
      window.setTimeout = setTimeout;
    });
    expect(counts(near)).to.deep.equal([3]);
    expect(far.status).to.equal('idle');
  });

  it("don't wait for a block that has failed, hangs, or was removed", async () => {
    for (const src of [served({ status: 404 }), served({ stall: 1, key: uniqueKey() })]) {
      const [broken, good] = await blocks({ src }, { src: small() });
      await waitUntil(() => good.status === 'ready', 'the block waits for a failed one', { timeout: 5000 });
      expect(counts(good)).to.deep.equal([3]);
      broken.parentElement?.remove();
    }
    const [leaving, staying] = await blocks({ src: served({ stall: 1 }) }, { src: small() });
    leaving.remove();
    await settled(staying);
    expect(counts(staying)).to.deep.equal([3]);
  });

  it('select again, without duplicates, when a block is inserted before them', async () => {
    const src = small();
    const [old] = await blocks({ src });
    await settled(old);
    const young = make({ src, limit: '2' });
    old.before(young);
    await settled(young);
    const shown = [young, old].flatMap((element) => texts(element, 'title'));
    expect(new Set(shown).size).to.equal(shown.length);
    await settled(old);
    expect(counts(young, old)).to.deep.equal([2, 1]);
  });

  it('keep their posts when a block is inserted after them', async () => {
    const src = small();
    const [old] = await blocks({ src, limit: '2' });
    await settled(old);
    const before = texts(old, 'title');
    const young = make({ src });
    old.after(young);
    await settled(young);
    expect(texts(old, 'title')).to.deep.equal(before);
    expect(counts(old, young)).to.deep.equal([2, 1]);
  });

  it('select again in their new order when one is moved', async () => {
    const src = small();
    const [one, two] = await blocks({ src }, { src, order: 'feed' });
    await atRest(one, two);
    expect(counts(one, two)).to.deep.equal([3, 0]);
    two.after(one);
    await waitUntil(() => two.related.length === 3, 'the block that is first now is empty');
    await waitUntil(() => one.status === 'empty', 'the block that is second now did not give way');
    two.before(one);
    await waitUntil(() => one.related.length === 3, 'the block that was moved to the front is empty');
    await waitUntil(() => two.status === 'empty');
  });

  it('choose in document order on each of 12 loads', async () => {
    for (let load = 0; load < 12; load++) {
      const src = small();
      const [one, two] = await blocks({ src }, { src, order: 'feed' });
      await atRest(one, two);
      expect(counts(one, two)).to.deep.equal([3, 0]);
      one.parentElement?.remove();
    }
  });

  it('may be exempt: a block with repeat shows any post and reserves none', async () => {
    const src = small();
    const [exempt, one, too] = await blocks({ src, repeat: '' }, { src }, { src, repeat: '' });
    await atRest(exempt, one, too);
    await aTimeout(100);
    expect(counts(exempt, one, too)).to.deep.equal([3, 3, 3]);
    too.repeat = false;
    await waitUntil(() => too.status === 'empty', 'the block still repeats posts');
    too.repeat = true;
    await waitUntil(() => too.related.length === 3, 'the block does not repeat posts');
    expect(counts(exempt, one)).to.deep.equal([3, 3]);
  });
});
