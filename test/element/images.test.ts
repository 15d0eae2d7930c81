import {
  block,
  expect,
  inlineBlock,
  parts,
  type RelatedPosts,
  settled,
  TOWN,
  texts,
  waitUntil,
} from '../support/block.js';
import { captureConsole } from '../support/served.js';

const PICTURE = new URL('/demo/images/harbour.svg', location.href).href;
const FALLBACK = '/demo/images/packet.svg';

/** The first and third post have an image. */
const SOME = TOWN.slice(0, 4).map((item, i) => (i % 2 ? item : { ...item, image: PICTURE }));

const sources = (element: RelatedPosts) =>
  parts(element, 'card').map((card) => card.querySelector('img')?.getAttribute('src'));

describe('posts without an image', () => {
  it('have none by default', async () => {
    const element = await inlineBlock({ order: 'feed', show: 'image' }, SOME);
    expect(sources(element)).to.deep.equal([PICTURE, undefined, PICTURE, undefined]);
  });

  for (const layout of ['list', 'grid', 'carousel']) {
    it(`get the fallback image, as a decorative one, in the layout ${layout}`, async () => {
      const attributes = { order: 'feed', show: 'image', 'fallback-image': FALLBACK, layout };
      const element = await inlineBlock(attributes, SOME);
      expect(sources(element)).to.deep.equal([PICTURE, FALLBACK, PICTURE, FALLBACK]);
      expect(parts(element, 'image')[1]?.getAttribute('alt')).to.equal('');
    });
  }

  it('get the fallback image if their own is broken, and their initial if both are', async () => {
    const [first, ...others] = SOME;
    const posts = [{ ...first, image: { src: '/missing.jpg', alt: 'A ferry' } }, ...others];
    const attributes = { order: 'feed', show: 'image', layout: 'grid', limit: '1' };
    const replaced = await inlineBlock({ ...attributes, 'fallback-image': FALLBACK }, posts);
    await waitUntil(() => sources(replaced)[0] === FALLBACK, 'the image was not replaced');
    const image = parts(replaced, 'image')[0] as HTMLImageElement;
    await waitUntil(() => image.complete && image.naturalWidth);
    expect([image.alt, image.hidden]).to.deep.equal(['', false]);
    const broken = await inlineBlock({ ...attributes, 'fallback-image': '/missing-too.jpg' }, posts);
    await waitUntil(() => parts(broken, 'image')[0]?.hidden, 'the broken image is visible');
  });

  it('show no fallback image if the cards show no images', async () => {
    const element = await inlineBlock({ order: 'feed', 'fallback-image': FALLBACK }, SOME);
    expect(parts(element, 'image')).to.deep.equal([]);
  });

  it('get another fallback image when the attribute changes, and none when it is removed', async () => {
    const element = await inlineBlock({ order: 'feed', show: 'image', 'fallback-image': FALLBACK }, SOME);
    element.setAttribute('fallback-image', '/demo/images/bus.svg');
    await element.updateComplete;
    expect(sources(element)[1]).to.equal('/demo/images/bus.svg');
    element.removeAttribute('fallback-image');
    await element.updateComplete;
    expect(sources(element)[1]).to.equal(undefined);
  });

  it('are left out with with-image, also from the places that the newest posts fill', async () => {
    const element = await inlineBlock({ show: 'image', 'with-image': '', limit: '4' }, SOME);
    expect(sources(element)).to.deep.equal([PICTURE, PICTURE]);
    expect(texts(element, 'title')).to.have.members([
      'Ferry crossings cut for winter',
      'Ferry crews vote to strike',
    ]);
  });

  it('are left out regardless of the fallback image, except pinned posts', async () => {
    const pin = 'https://town.example/bakery/';
    const element = await inlineBlock(
      { show: 'image', 'with-image': '', pin, 'fallback-image': FALLBACK },
      SOME,
    );
    expect(sources(element)).to.deep.equal([FALLBACK, PICTURE, PICTURE]);
  });

  it('cause no warning', async () => {
    const log = captureConsole();
    await inlineBlock(
      { show: 'image', 'with-image': '', 'fallback-image': 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' },
      SOME,
    );
    log.restore();
    expect(log.lines).to.deep.equal([]);
  });
});

describe('a custom card', () => {
  async function custom(image: string, attributes: Record<string, string> = {}): Promise<RelatedPosts> {
    const element = await block(
      { order: 'feed', ...attributes },
      `<template>${image}<a data-field="title"></a></template>`,
    );
    element.posts = SOME;
    return settled(element);
  }

  it('keeps the image of its template for posts without one', async () => {
    const element = await custom(
      `<img data-field="image" src="${FALLBACK}" srcset="${FALLBACK} 2x" alt="The town" width="30" height="20">`,
      { 'fallback-image': '/demo/images/bus.svg' },
    );
    expect(sources(element)).to.deep.equal([PICTURE, FALLBACK, PICTURE, FALLBACK]);
    const [own, kept] = parts(element, 'card').map((card) => card.querySelector('img'));
    expect([own?.srcset, own?.alt]).to.deep.equal(['', '']);
    expect([kept?.srcset, kept?.alt, kept?.width]).to.deep.equal([`${FALLBACK} 2x`, 'The town', 30]);
    element.remove();
  });

  it('shows the image of its template if that of the post is broken', async () => {
    const element = await block(
      { order: 'feed', limit: '1' },
      `<template><img data-field="image" src="${FALLBACK}" alt="The town"><a data-field="title"></a></template>`,
    );
    element.posts = [{ ...SOME[0], image: '/missing.jpg' }];
    await settled(element);
    await waitUntil(() => sources(element)[0] === FALLBACK, 'the image was not replaced');
    expect(parts(element, 'card')[0]?.querySelector('img')?.alt).to.equal('The town');
    element.remove();
  });

  it('uses fallback-image if the image of its template has no src, and removes the image if there is none', async () => {
    const element = await custom('<img data-field="image">', { 'fallback-image': FALLBACK });
    expect(sources(element)).to.deep.equal([PICTURE, FALLBACK, PICTURE, FALLBACK]);
    element.remove();
    const without = await custom('<img data-field="image">');
    expect(sources(without)).to.deep.equal([PICTURE, undefined, PICTURE, undefined]);
    without.remove();
  });
});
