import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://gull.example/feed.xml';

const rss = (items: string, attributes = '') => `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:m="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom" ${attributes}>
<channel><title>The Gull</title><link>https://gull.example/</link><language>en</language>${items}</channel></rss>`;

const atom = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>The Gull</title>
  <author><name>Desk</name></author>${entries}</feed>`;

const first = (document: string) => readFeed(document, { url }).posts[0];

describe('XML in the wild', () => {
  it('is read even if it is not well-formed', () => {
    const stray = rss(
      '<item><title>Fish & chips</title><link>/f?a=1&b=2</link><description>x&nbsp;y <b>z</description></item>',
    );
    expect(first(stray)).to.deep.include({
      title: 'Fish & chips',
      url: 'https://gull.example/f?a=1&b=2',
      summary: 'x y z',
    });
    expect(first(`\n\n ${atom('<entry><title>A</title><link href="/a"/></entry>')}`)?.title).to.equal('A');
    expect(first(rss('<item><title>Cut</title><link>/c</link><description>Half'))?.title).to.equal('Cut');
  });

  it("doesn't expand or load entities", () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>&b; &x;</title><link>https://gull.example/a</link></item></channel></rss>`;
    expect(first(bomb)?.title).to.equal('&b; &x;');
  });

  it('is rejected if it is not a feed', () => {
    for (const [document, words] of [
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
      ['<!doctype html><html>', 'HTML'],
      ['<', 'no list'],
    ]) {
      expect(() => readFeed(document as string), document)
        .to.throw(words as string)
        .with.property('code', 'not-a-feed');
    }
  });

  it('takes linear time with hostile markup', () => {
    for (const piece of [
      '<a>',
      '<',
      '<a b="',
      '<![CDATA[',
      '<!--',
      '<item>',
      '<a =',
      '<img xxxxxxxxxxxxxxxx',
      '</a>',
      '<!DOCTYPE [',
      '&#1;',
    ]) {
      try {
        readFeed(`<rss><channel>${piece.repeat(150_000)}`, { url });
      } catch {
        // Rejecting the document is fine, too.
      }
    }
  });
});
