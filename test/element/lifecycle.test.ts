import { aTimeout, fixture, html } from '@open-wc/testing';
import { css } from 'lit';
import { RelatedPosts } from '../../src/index.js';
import {
  block,
  expect,
  feedOf,
  inlineBlock,
  parts,
  settled,
  TOWN,
  texts,
  waitUntil,
} from '../support/block.js';
import { requests, served, uniqueKey } from '../support/served.js';

describe('lifecycle', () => {
  it('requests nothing while the block is far from the viewport', async () => {
    const key = uniqueKey();
    const page = await fixture<HTMLElement>(html`<div><div style="height: 6000px"></div></div>`);
    const element = document.createElement('related-posts');
    element.src = served({ key, body: feedOf() });
    page.append(element);
    await aTimeout(300);
    expect(element.status).to.equal('idle');
    expect((await requests(key)).count).to.equal(0);
    element.scrollIntoView();
    await settled(element);
    expect((await requests(key)).count).to.equal(1);
    scrollTo(0, 0);
  });

  it("has one observer and doesn't use Intl while the block is far from the viewport", async () => {
    const page = await fixture<HTMLElement>(html`<div><div style="height: 6000px"></div></div>`);
    const used: string[] = [];
    const restore = [
      ...['IntersectionObserver', 'ResizeObserver', 'MutationObserver'].map((name) =>
        watch(window, name, used),
      ),
      ...Object.getOwnPropertyNames(Intl).map((name) => watch(Intl, name, used)),
    ];
    page.append(Object.assign(document.createElement('related-posts'), { src: served({ body: feedOf() }) }));
    await aTimeout(100);
    for (const undo of restore) undo();
    expect(used).to.deep.equal(['IntersectionObserver']);
  });

  it('loads immediately with loading="eager"', async () => {
    const page = await fixture<HTMLElement>(html`<div><div style="height: 6000px"></div></div>`);
    const element = document.createElement('related-posts');
    element.src = served({ body: feedOf() });
    page.append(element);
    element.loading = 'eager';
    await settled(element);
    expect(element.status).to.equal('ready');
  });

  it('loads before printing', async () => {
    const page = await fixture<HTMLElement>(html`<div><div style="height: 6000px"></div></div>`);
    const element = document.createElement('related-posts');
    element.src = served({ body: feedOf() });
    page.append(element);
    await aTimeout(100);
    expect(element.status).to.equal('idle');
    dispatchEvent(new Event('beforeprint'));
    await settled(element);
    expect(element.status).to.equal('ready');
  });

  it('keeps its posts without a request when it is moved', async () => {
    const key = uniqueKey();
    const element = await settled(await block({ src: served({ key, body: feedOf() }) }));
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(element);
    await aTimeout(50);
    expect(element.status).to.equal('ready');
    expect((await requests(key)).count).to.equal(1);
  });

  it('uses the language of its new place when it is moved', async () => {
    const element = await inlineBlock({ show: 'date' });
    const elsewhere = await fixture<HTMLElement>(html`<section lang="fi"></section>`);
    elsewhere.append(element);
    await waitUntil(() => texts(element, 'published')[0]?.includes('maaliskuuta'));
    expect(texts(element, 'heading')).not.to.deep.equal(['Related Posts']);
  });

  it('loads when a hidden block is found by page search', async () => {
    const element = await inlineBlock({ hidden: 'until-found' });
    expect(getComputedStyle(element).display).to.equal('block');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('keeps focus on a card that moves', async () => {
    const element = await inlineBlock({ order: 'feed' });
    const [link] = parts(element, 'link');
    link?.focus();
    element.posts = JSON.parse(feedOf(TOWN.toReversed()));
    await waitUntil(() => texts(element, 'title')[0] === TOWN.at(-1)?.title);
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.textContent).to.equal(link?.textContent);
  });

  it('shows fallback content that is added while loading', async () => {
    const element = await block({ src: served({ stall: 1 }) });
    await waitUntil(() => element.shadowRoot?.querySelector('.skeleton.shown'));
    element.append(Object.assign(document.createElement('a'), { href: '/archive', textContent: 'Archive' }));
    await waitUntil(() => !element.shadowRoot?.querySelector('.skeleton.shown'));
    expect(element.status).to.equal('loading');
    element.remove();
  });

  it('allows subclasses with their own styles', async () => {
    class Framed extends RelatedPosts {
      static override styles = [RelatedPosts.styles, css`:host { outline: 7px solid red }`];
    }
    if (!customElements.get('framed-posts')) customElements.define('framed-posts', Framed);
    const element = await fixture<RelatedPosts>('<framed-posts></framed-posts>');
    expect(getComputedStyle(element).outlineWidth).to.equal('7px');
    expect(getComputedStyle(element).display).to.equal('block');
  });

  it('reads the article in a frame, and fills a template there', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const inFrame = frame.contentDocument as Document;
    inFrame.body.innerHTML = '<article><script>let bakery = "rye"</script><p>The ferry</p></article>';
    const element = await inlineBlock({ limit: '2' });
    inFrame.body.firstElementChild?.append(element);
    element.innerHTML = '<template><a data-field="title"></a></template>';
    element.posts = JSON.parse(feedOf());
    await waitUntil(() => element.related[0]?.reasons.includes('ferry'));
    await element.updateComplete;
    expect(element.related.flatMap(({ reasons }) => reasons)).not.to.include('rye');
    expect(parts(element, 'card')[0]?.querySelector('a')?.href).to.equal(element.related[0]?.post.url);
  });

  it('keeps its styles in a frame, and back on the page', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
    const inFrame = frame.contentDocument as Document;
    const looks = ({ renderRoot }: RelatedPosts) =>
      getComputedStyle(renderRoot.querySelector('ul') as Element).display;
    const element = await settled(await block({ src: served({ body: feedOf() }), layout: 'grid' }));
    expect(looks(element)).to.equal('flex');
    inFrame.body.append(element);
    await aTimeout(50);
    expect(looks(element)).to.equal('flex');
    document.body.append(element);
    expect(looks(element)).to.equal('flex');
    element.remove();
    const made = document.createElement('related-posts');
    Object.assign(made, { src: served({ body: feedOf() }), layout: 'grid', loading: 'eager' });
    inFrame.body.append(made);
    await settled(made);
    expect(looks(made)).to.equal('flex');
    made.remove();
  });

  it('continues loading when it is moved', async () => {
    const key = uniqueKey();
    const element = await block({ src: served({ key, body: feedOf(), delay: 300 }) });
    await waitUntil(() => element.status === 'loading');
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(element);
    await settled(element);
    expect(element.status).to.equal('ready');
    expect((await requests(key)).count).to.equal(1);
  });

  it('loads again when it was removed while loading and comes back', async () => {
    const element = await block({ src: served({ body: feedOf(), delay: 200, key: uniqueKey() }) });
    await waitUntil(() => element.status === 'loading');
    const parent = element.parentElement;
    element.remove();
    await aTimeout(50);
    expect(element.status).to.equal('idle');
    parent?.append(element);
    await settled(element);
    expect(element.status).to.equal('ready');
  });

  it('accepts properties set before the element is defined', async () => {
    const early = document.createElement('related-posts-early') as RelatedPosts;
    early.posts = TOWN;
    early.limit = 2;
    early.loading = 'eager';
    const { RelatedPosts: Base } = await import('../../src/element.js');
    customElements.define('related-posts-early', class extends Base {});
    (await fixture<HTMLElement>(html`<div></div>`)).append(early);
    await settled(early);
    expect(texts(early, 'title')).to.have.length(2);
  });

  it('works as an independent copy when cloned', async () => {
    const element = await inlineBlock({ limit: '2' });
    const copy = element.cloneNode(true) as RelatedPosts;
    element.replaceWith(copy);
    await settled(copy);
    expect(texts(copy, 'title')).to.have.length(2);
  });

  it('is registered once, even if the script is loaded twice', async () => {
    const copy = '/src/index.ts?second-copy';
    await import(copy);
    expect(customElements.get('related-posts')).to.exist;
  });

  it('sets its custom states', async () => {
    const matches = (element: Element, state: string) => {
      try {
        return element.matches(`:state(${state})`);
      } catch {
        return undefined; // A browser without :state().
      }
    };
    const element = await block({ src: served({ body: feedOf(), delay: 200, key: uniqueKey() }) });
    await waitUntil(() => element.status === 'loading');
    await element.updateComplete;
    expect(matches(element, 'loading')).to.be.oneOf([true, undefined]);
    await settled(element);
    expect(matches(element, 'ready')).to.be.oneOf([true, undefined]);
    expect(matches(element, 'loading')).to.be.oneOf([false, undefined]);
  });
});

/** Records the calls of a method. Returns a function that restores it. */
function watch(owner: object, name: string, used: string[]): () => void {
  const original = Reflect.get(owner, name);
  if (typeof original !== 'function') return () => undefined;
  const note = (act: () => unknown) => {
    used.push(name);
    return act();
  };
  const watched = new Proxy(original, {
    apply: (target, self, values) => note(() => Reflect.apply(target, self, values)),
    construct: (target, values) => note(() => Reflect.construct(target, values)) as object,
  });
  Reflect.set(owner, name, watched);
  return () => Reflect.set(owner, name, original);
}
