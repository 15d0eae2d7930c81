import { aTimeout, fixture, html, waitUntil } from '@open-wc/testing';
import {
  block,
  expect,
  feedOf,
  inlineBlock,
  type RelatedPosts,
  settled,
  TOWN,
  texts,
} from '../support/block.js';
import { requests, served, uniqueKey } from '../support/served.js';

describe('the life of a block', () => {
  it('asks for nothing as long as the reader is far away', async () => {
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

  it('loads at once when told to, wherever it is', async () => {
    const page = await fixture<HTMLElement>(html`<div><div style="height: 6000px"></div></div>`);
    const element = document.createElement('related-posts');
    element.src = served({ body: feedOf() });
    page.append(element);
    element.loading = 'eager';
    await settled(element);
    expect(element.status).to.equal('ready');
  });

  it('keeps what it shows when it is moved, and asks for nothing again', async () => {
    const key = uniqueKey();
    const element = await settled(await block({ src: served({ key, body: feedOf() }) }));
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(element);
    await aTimeout(50);
    expect(element.status).to.equal('ready');
    expect((await requests(key)).count).to.equal(1);
  });

  it('goes on loading when it is moved on the way', async () => {
    const key = uniqueKey();
    const element = await block({ src: served({ key, body: feedOf(), delay: 300 }) });
    await waitUntil(() => element.status === 'loading');
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(element);
    await settled(element);
    expect(element.status).to.equal('ready');
    expect((await requests(key)).count).to.equal(1);
  });

  it('begins again when it was taken away on the way and comes back', async () => {
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

  it('takes properties that were set before it was defined', async () => {
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

  it('has a copy that works on its own', async () => {
    const element = await inlineBlock({ limit: '2' });
    const copy = element.cloneNode(true) as RelatedPosts;
    element.replaceWith(copy);
    await settled(copy);
    expect(texts(copy, 'title')).to.have.length(2);
  });

  it('is registered once, and a second copy of the script does no harm', async () => {
    const copy = '../../src/index.ts?second-copy';
    await import(copy);
    expect(customElements.get('related-posts')).to.exist;
  });

  it('follows its custom states through', async () => {
    const matches = (element: Element, state: string) => {
      try {
        return element.matches(`:state(${state})`);
      } catch {
        return undefined; // A browser before :state().
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
