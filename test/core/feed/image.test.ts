import { expect } from '@open-wc/testing';
import { firstImage, nearestSize, readImage } from '../../../src/core/feed/image.js';
import { readFeed } from '../../../src/core/feed/read.js';

const base = 'https://gull.example/blog/';

describe('image fields', () => {
  it('reads URLs and objects with common field names', () => {
    for (const value of [
      'a.jpg',
      ' /blog/a.jpg ',
      { src: 'a.jpg' },
      { url: 'a.jpg' },
      { source_url: 'a.jpg' },
      { contentUrl: 'a.jpg' },
      ['a.jpg', 'b.jpg'],
      [null, { url: 'data:image/gif,x' }, { url: 'a.jpg' }],
    ]) {
      expect(readImage(value, base), JSON.stringify(value)).to.deep.equal({
        src: 'https://gull.example/blog/a.jpg',
      });
    }
  });

  it('reads alternative text, dimensions and other sizes', () => {
    const image = {
      url: 'a.jpg',
      alt_text: 'Nets &amp; ropes',
      width: '800',
      height: 600,
      srcset: 'a.jpg 800w',
    };
    expect(readImage(image, base)).to.deep.equal({
      src: 'https://gull.example/blog/a.jpg',
      alt: 'Nets & ropes',
      width: 800,
      height: 600,
      srcset: 'https://gull.example/blog/a.jpg 800w',
    });
  });

  it('ignores invalid dimensions', () => {
    for (const width of ['640px', -1, 0, 1.5, Number.NaN, {}, null]) {
      expect(readImage({ src: 'a.jpg', width }, base), String(width)).not.to.have.property('width');
    }
  });

  it('ignores trackers, emoji and invalid URLs', () => {
    for (const value of [
      { src: 't.gif', width: 1, height: 1 },
      'https://cdn.example/images/core/emoji/1f600.png',
      'https://pixel.wp.com/g.gif?blog=1',
      '/img/spacer.gif',
      'data:image/png;base64,AAAA',
      'javascript:alert(1)',
      'ftp://gull.example/a.jpg',
      '',
      7,
      null,
      {},
      [],
      [[['a.jpg']]],
    ]) {
      expect(readImage(value, base), JSON.stringify(value)).to.equal(undefined);
    }
  });

  it('keeps valid candidates of srcset, including URLs with commas', () => {
    const srcset = (written: string) => readImage({ src: 'a.jpg', srcset: written }, base)?.srcset;
    expect(srcset('/a.jpg 1x,/b.jpg 1.5x,/c.jpg 2x')).to.equal(
      'https://gull.example/a.jpg 1x, https://gull.example/b.jpg 1.5x, https://gull.example/c.jpg 2x',
    );
    expect(srcset('/w_3,h_2/a.jpg 300w,\n /w_6,h_4/a.jpg 600w')).to.equal(
      'https://gull.example/w_3,h_2/a.jpg 300w, https://gull.example/w_6,h_4/a.jpg 600w',
    );
    expect(srcset('javascript:x 1x, data:y 2x')).to.equal(undefined);
    expect(srcset('a.jpg 1q,data:image/gif;base64,R0lGODlhAQABAAAAACw=, b.jpg 2x')).to.equal(
      'https://gull.example/blog/b.jpg 2x',
    );
  });
});

describe('the size closest to a card', () => {
  const full = { src: 'https://gull.example/full.jpg', alt: 'A quay', width: 3000, height: 2000 };
  const size = (width: number, height: number) => ({ src: `/${width}.jpg`, width, height });

  it('is the smallest size that fills the card; others with the same aspect ratio go to srcset', () => {
    expect(nearestSize(full, [size(1500, 1000), size(150, 150), size(900, 600)], base)).to.deep.equal({
      src: 'https://gull.example/900.jpg',
      alt: 'A quay',
      width: 900,
      height: 600,
      srcset: 'https://gull.example/900.jpg 900w, https://gull.example/1500.jpg 1500w',
    });
  });

  it('is the full size if the others are too small or missing', () => {
    expect(nearestSize(full, [size(300, 200)], base)).to.equal(full);
    expect(nearestSize(full, [null, {}, 'x'], base)).to.equal(full);
  });
});

describe('the first image of a body', () => {
  const src = (html: string) => firstImage(html, base)?.src;

  it('is read with attributes in any order, quoted or not', () => {
    const html = `<p><IMG hidden class=big alt='At "noon"' width="800" height=600 src="/a.jpg?x=1&amp;y=2"/></p>`;
    expect(firstImage(html, base)).to.deep.equal({
      src: 'https://gull.example/a.jpg?x=1&y=2',
      alt: 'At "noon"',
      width: 800,
      height: 600,
    });
  });

  it('is found in the attributes of lazy-loading plugins', () => {
    expect(src('<img src="data:image/gif,x" data-src="/a.jpg">')).to.equal('https://gull.example/a.jpg');
    expect(src('<img src="/blank.gif" data-lazy-src="/a.jpg">')).to.equal('https://gull.example/a.jpg');
    expect(src(`<img src="data:image/png;base64,${'A'.repeat(9000)}" data-src="/a.jpg">`)).to.equal(
      'https://gull.example/a.jpg',
    );
  });

  it('is the next one if the first is not a valid image', () => {
    expect(src('<img><img src=""><img src="/t.gif" width=1><imgx src="/no.jpg"><img src="/a.jpg">')).to.equal(
      'https://gull.example/a.jpg',
    );
    expect(src('<p>no image</p>')).to.equal(undefined);
  });

  it('is searched in linear time', () => {
    const pieces = ['<img ', '<img src="', '<img a', '<img a=', `<img ${'x'.repeat(4000)}>`, '<img a ='];
    for (const piece of pieces) {
      const html = piece.repeat(Math.ceil(1_000_000 / piece.length));
      firstImage(html, base);
    }
  });

  it('is found after a > in an attribute, and not inside comments, scripts and trackers', () => {
    const html =
      '<!-- <img src="/old.jpg"> --><script>"<img src=/no.jpg>"</script>' +
      '<img src="https://www.facebook.com/tr?id=1"><img alt="1 > 0" src="/yes.jpg">';
    expect(firstImage(html, 'https://gull.example/')).to.deep.equal({
      src: 'https://gull.example/yes.jpg',
      alt: '1 > 0',
    });
  });

  it('is not a link inside an image object', () => {
    const about = { id: 5, href: '/page', caption: 'A heron' };
    expect(readImage(about, 'https://gull.example/')).to.equal(undefined);
    expect(readImage({ ...about, full: ['/h.jpg', 800] }, 'https://gull.example/')?.src).to.equal(
      'https://gull.example/h.jpg',
    );
  });

  it('has the size closest to a card in a Media RSS group, and is not an avatar', () => {
    const media = (attributes: string) => `<media:content medium="image" ${attributes}/>`;
    const item = (content: string) =>
      readFeed(`<rss><channel><item><link>/a</link>${content}</item></channel></rss>`, {
        url: 'https://gull.example/feed',
      }).posts[0]?.image;
    const sizes =
      media('url="/s.jpg" width="120" height="80"') + media('url="/l.jpg" width="1200" height="800"');
    expect(item(`<media:group>${sizes}</media:group>`)).to.deep.equal({
      src: 'https://gull.example/l.jpg',
      width: 1200,
      height: 800,
      srcset: 'https://gull.example/s.jpg 120w, https://gull.example/l.jpg 1200w',
    });
    const face = media('url="https://0.gravatar.com/avatar/ab?s=96"');
    expect(item(face + media('url="/own.jpg"'))?.src).to.equal('https://gull.example/own.jpg');
  });
});
