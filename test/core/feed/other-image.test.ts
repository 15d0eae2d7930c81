import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://quay.example/feed';
const rss = (fields: string) =>
  readFeed(
    `<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><item><title>Ropes</title><link>/ropes</link>${fields}</item></channel></rss>`,
    { url },
  ).posts[0]?.image?.src;
const inBody = (html: string) =>
  rss(`<description><![CDATA[<p>Ropes on the quay.</p>${html}]]></description>`);
const plain = (fields: object) =>
  readFeed(JSON.stringify([{ title: 'Ropes', url: '/ropes', ...fields }]), { url }).posts[0]?.image?.src;
const ROPE = 'https://quay.example/rope.jpg';

describe('images in a body', () => {
  for (const other of [
    '<img src="https://travis-ci.org/quay/ropes.svg?branch=main">',
    '<img src="https://ci.example/api/v1/badges/1/status">',
    '<img src="https://docs.example/projects/ropes/badge/?version=latest">',
    '<img class="avatar photo" src="/kim.jpg">',
    '<img src="/users/avatars/kim.jpg">',
    '<img class="emoji" src="/anchor.png">',
    '<img src="/assets/loading.gif">',
  ])
    it(`are not badges, people or trackers: ${other}`, () =>
      expect(inBody(`${other}<img src="/rope.jpg">`)).to.equal(ROPE));

  it('are found in the attributes of lazy-loading plugins', () => {
    for (const name of [
      'data-lazy',
      'data-url',
      'data-orig-file',
      'data-ezsrc',
      'data-lazyload',
      'data-echo',
    ])
      expect(inBody(`<img src="data:image/gif;base64,R0" ${name}="/rope.jpg">`), name).to.equal(ROPE);
    expect(inBody('<img src="data:image/gif;base64,R0" data-note="x">')).to.equal(undefined);
  });

  it('are found in srcset, picture, video and AMP', () => {
    for (const html of [
      '<img srcset="/rope.jpg 1x, /rope2.jpg 2x">',
      '<img src="data:image/gif;base64,R0" data-srcset="/rope.jpg 800w">',
      '<picture><source srcset="/rope.jpg 800w" type="image/jpeg"><img></picture>',
      '<video poster="/rope.jpg" src="/rope.mp4"></video>',
      '<amp-img src="/rope.jpg" width="800" height="600"></amp-img>',
      '<img/src="/rope.jpg"/>',
    ])
      expect(inBody(html), html).to.equal(ROPE);
    for (const html of ['<video src="/rope.mp4"></video>', '<!-- <img srcset="/rope.jpg 1x"> -->'])
      expect(inBody(html), html).to.equal(undefined);
  });

  it('are previews of embedded YouTube videos in every form, but not of linked ones', () => {
    const preview = 'https://i.ytimg.com/vi/aB3-xYz_901/hqdefault.jpg';
    for (const html of [
      '<iframe src="https://www.youtube.com/shorts/aB3-xYz_901"></iframe>',
      '<iframe src="about:blank" data-src="https://m.youtube.com/embed/aB3-xYz_901?rel=0"></iframe>',
      '<object data="https://www.youtube.com/v/aB3-xYz_901"></object>',
      '<lite-youtube videoid="aB3-xYz_901"></lite-youtube>',
      '<figure><div>\nhttps://www.youtube.com/watch?v=aB3-xYz_901\n</div></figure>',
      '<p>https://youtu.be/aB3-xYz_901?t=3</p>',
      '[youtube https://www.youtube.com/watch?v=aB3-xYz_901]',
    ])
      expect(inBody(html), html).to.equal(preview);
    for (const html of [
      '<a href="https://youtu.be/aB3-xYz_901">https://youtu.be/aB3-xYz_901</a>',
      '<iframe src="https://www.youtube.com/embed/videoseries?list=PL1"></iframe>',
    ])
      expect(inBody(html), html).to.equal(undefined);
  });
});

describe('images in fields', () => {
  it('are read from elements without a namespace, and enclosures with another type', () => {
    for (const fields of [
      '<image><url>/rope.jpg</url></image>',
      '<image>/rope.jpg</image>',
      '<thumbnail url="/rope.jpg"/>',
      '<itunes:image>/rope.jpg</itunes:image>',
      '<enclosure url="/rope.jpg" type="application/octet-stream"/>',
      '<enclosure url="/rope.jpg" type="jpg"/>',
    ])
      expect(rss(fields), fields).to.equal(ROPE);
  });

  it('are read from any field that is named like one, except people and logos', () => {
    for (const name of ['teaser_image', 'headImg', 'cardImage', 'coverUrl', 'splash', 'urlToImage'])
      expect(plain({ [name]: '/rope.jpg' }), name).to.equal(ROPE);
    for (const name of ['author_image', 'logoImage', 'imageAlt', 'hero_title'])
      expect(plain({ [name]: '/rope.jpg' }), name).to.equal(undefined);
  });

  it('are not words or identifiers', () => {
    for (const word of ['null', 'none', '#', '12', '5f0e8f5e-1c1b-4a4e-9f0e-0a1b2c3d4e5f'])
      expect(plain({ image: word, cover: '/rope.jpg' }), word).to.equal(ROPE);
  });
});
