import { waitUntil } from '@open-wc/testing';
import { block, expect, inlineBlock, parts, type RelatedPosts, settled } from '../support/block.js';
import { served } from '../support/served.js';

const TEMPLATE = `<template>
  <img data-field="image"><b data-field="category"></b>
  <h4><a data-field="title" class="mine"></a></h4>
  <time data-field="published"></time><i data-field="author"></i>
  <p data-field="excerpt"></p><a data-field="url">Read on</a>
</template>`;

async function withTemplate(posts: object[], attributes: Record<string, string> = {}): Promise<RelatedPosts> {
  const element = await block(attributes, TEMPLATE);
  element.posts = posts;
  return settled(element);
}

describe('custom card templates', () => {
  it('are filled with text and URLs', async () => {
    const post = {
      url: 'https://town.example/a',
      title: 'Tides',
      summary: 'High at noon.',
      date: '2026-03-04T10:00:00',
      author: 'Ada',
      category: 'Sea',
      image: { src: 'https://town.example/t.jpg', alt: 'Waves', width: 30, height: 20 },
    };
    const element = await withTemplate([post], { target: '_blank', params: 'from=block' });
    const [card] = parts(element, 'card');
    const link = card?.querySelector<HTMLAnchorElement>('a.mine');
    expect(link?.textContent).to.equal('Tides');
    expect(link?.href).to.equal('https://town.example/a?from=block');
    expect(link?.rel).to.equal('noopener');
    expect(card?.querySelector('time')?.textContent).to.equal('March 4, 2026');
    expect(card?.querySelector('time')?.dateTime).to.equal('2026-03-04T10:00:00');
    expect(card?.querySelector('img')?.alt).to.equal('Waves');
    expect(card?.querySelector('i')?.textContent).to.equal('Ada');
    expect(card?.querySelector('b')?.textContent).to.equal('Sea');
    expect(card?.querySelector('p')?.textContent).to.equal('High at noon.');
    expect(card?.querySelector('[data-field="url"]')?.textContent).to.equal('Read on');
  });

  it('remove elements without a value, and never insert markup from a feed', async () => {
    const element = await withTemplate([
      { url: 'https://town.example/a', title: '&lt;img src=x onerror=alert(1)&gt;' },
    ]);
    const [card] = parts(element, 'card');
    expect(card?.querySelector('a')?.textContent).to.equal('<img src=x onerror=alert(1)>');
    expect(card?.querySelectorAll('img, time, p, i, b')).to.have.length(0);
  });

  it('are used when they are added after the posts', async () => {
    const element = await inlineBlock({}, [{ url: 'https://town.example/a', title: 'Tides' }]);
    element.insertAdjacentHTML('beforeend', '<template><a class="mine" data-field="title"></a></template>');
    await waitUntil(() => element.shadowRoot?.querySelector('a.mine')?.textContent === 'Tides');
  });

  it('are not rendered again and keep focus when the block updates', async () => {
    const element = await withTemplate([{ url: 'https://town.example/a', title: 'Tides' }]);
    const link = parts(element, 'card')[0]?.querySelector('a');
    link?.focus();
    element.heading = 'Rendered again';
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(link);
    await element.refresh();
    expect(element.shadowRoot?.activeElement).to.equal(link);
  });

  it("keep the author's link targets and image sizes, and apply the block's", async () => {
    const post = {
      url: 'https://town.example/a',
      title: 'Tides',
      image: { src: 'https://town.example/t.jpg', width: 1200, height: 800 },
    };
    const markup = `<template><a data-field="title" target="_top" rel="nofollow"></a>
      <img data-field="image" width="120" height="80"></template>`;
    for (const [target, expected] of [
      ['', ['_top', 'nofollow']],
      ['_blank', ['_blank', 'nofollow noopener']],
    ]) {
      const element = await block({ target: target as string }, markup);
      element.posts = [post];
      await settled(element);
      const link = parts(element, 'card')[0]?.querySelector('a');
      expect([link?.target, link?.rel]).to.deep.equal(expected);
      const image = parts(element, 'card')[0]?.querySelector('img');
      expect([image?.width, image?.height]).to.deep.equal([120, 80]);
      element.remove();
    }
  });

  it('fire select', async () => {
    const element = await withTemplate([{ url: 'https://town.example/a', title: 'Tides' }]);
    let selected = '';
    element.addEventListener('related-posts-select', (event) => {
      event.preventDefault();
      selected = event.detail.post.title;
    });
    parts(element, 'card')[0]?.querySelector('a')?.click();
    expect(selected).to.equal('Tides');
  });

  it("use their own styles, and their content's height", async () => {
    const image = { src: served({ status: 404, key: 'no-image' }), alt: 'Waves', width: 30, height: 20 };
    const element = await block(
      {},
      `<template><style>h3 { font-size: 40px } .title { color: rgb(1, 2, 3) }</style>
      <article><img data-field="image"><h3 class="title" data-field="title"></h3><svg></svg></article></template>`,
    );
    element.posts = [{ url: 'https://town.example/a', title: 'Tides', image }];
    await settled(element);
    const [card] = parts(element, 'card');
    const title = card?.querySelector('h3') as HTMLElement;
    const { fontSize, color } = getComputedStyle(title);
    expect([fontSize, color]).to.deep.equal(['40px', 'rgb(1, 2, 3)']);
    const bottomOf = (one?: Element | null) => one?.getBoundingClientRect().bottom;
    expect(bottomOf(title)).to.be.at.most(bottomOf(card?.querySelector('article')) ?? 0);
    expect(getComputedStyle(card?.querySelector('svg') as Element).fill).to.equal('rgb(0, 0, 0)');
    const picture = card?.querySelector('img');
    await waitUntil(() => picture?.hidden, 'the broken image is still shown');
  });
});
