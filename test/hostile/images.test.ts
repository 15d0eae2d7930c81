import { expect } from '@open-wc/testing';
import type { PostImage } from '../../src/core/post.js';
import { withoutMixedContent } from '../../src/view/mixed-content.js';
import { otherOrigin, requests, served, uniqueKey } from '../support/served.js';
import { imagesAsked, mount, OWN_CARD } from './watch.js';

const HTTP = 'http://town.example/a.jpg';
const HTTPS = 'https://town.example/a.jpg';

/** The expected part of an image on an https page; a string is the `src`. */
const ON_HTTPS: Record<string, [image: PostImage, left: PostImage | undefined]> = {
  'an https image': [{ src: HTTPS }, { src: HTTPS }],
  'an http image that the browser upgrades to https': [{ src: HTTP }, { src: HTTP }],
  'an http image from an IPv4 address': [{ src: 'http://192.0.2.7/a.jpg' }, undefined],
  'an http image from an IPv6 address': [{ src: 'http://[2001:db8::1]/a.jpg' }, undefined],
  'an https image from an IPv4 address': [
    { src: 'https://192.0.2.7/a.jpg' },
    { src: 'https://192.0.2.7/a.jpg' },
  ],
  'an http image from the local machine': [
    { src: 'http://127.0.0.1/a.jpg', srcset: 'http://localhost/b.jpg 2x' },
    { src: 'http://127.0.0.1/a.jpg', srcset: 'http://localhost/b.jpg 2x' },
  ],
  'a srcset with https images': [
    { src: HTTPS, srcset: `${HTTPS} 1x, https://town.example/b.jpg 2x` },
    { src: HTTPS, srcset: `${HTTPS} 1x, https://town.example/b.jpg 2x` },
  ],
  'a srcset with an http image': [
    { src: HTTPS, alt: 'x', srcset: `${HTTPS} 1x, ${HTTP} 2x` },
    { src: HTTPS, alt: 'x' },
  ],
  'an http image with a srcset of https images': [{ src: HTTP, srcset: `${HTTPS} 2x` }, { src: HTTP }],
};

describe('images on an https page', () => {
  for (const [name, [image, left]] of Object.entries(ON_HTTPS)) {
    it(`are left out if the browser would block them: ${name}`, () => {
      expect(withoutMixedContent(image, 'https:')).to.deep.equal(left);
      expect(withoutMixedContent(image, 'http:')).to.equal(image);
    });
  }
});

describe('the host of an image', () => {
  for (const [name, card] of Object.entries({ 'the block': '', "the page's own card": OWN_CARD })) {
    it(`learns only the origin of the page from ${name}`, async () => {
      const page = document.createElement('meta');
      Object.assign(page, { name: 'referrer', content: 'unsafe-url' });
      document.head.append(page);
      const key = uniqueKey();
      const image = `${await otherOrigin()}${served({ key })}`;
      await imagesAsked(await mount({}, card, [{ url: '/a', title: 'x', image }]));
      page.remove();
      expect((await requests(key)).headers.map(({ referer }) => referer)).to.deep.equal([
        `${location.origin}/`,
      ]);
    });
  }

  it('learns less if the template says so', async () => {
    const key = uniqueKey();
    const image = `${await otherOrigin()}${served({ key })}`;
    const card = '<img data-field="image" referrerpolicy="no-referrer"><a data-field="title"></a>';
    await imagesAsked(await mount({}, card, [{ url: '/a', title: 'x', image }]));
    expect((await requests(key)).headers.map(({ referer }) => referer)).to.deep.equal([undefined]);
  });
});
