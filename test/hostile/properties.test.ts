import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { decodeText } from '../../src/core/feed/charset-decoding.js';
import { readFeed } from '../../src/core/feed/read.js';
import { limitLine } from '../../src/core/text/excerpt.js';
import { plainText } from '../../src/core/text/html-to-text.js';
import { plainOrHtml } from '../../src/core/text/text-field.js';
import { absoluteUrl } from '../../src/core/text/urls.js';
import { FORMATS } from './formats.js';
import { ENCODINGS, PAYLOADS } from './payloads.js';
import { REFUSED } from './urls.js';
import { links, mount, OWN_CARD, strays, tripped } from './watch.js';

const RUNS = { numRuns: 150 };

/** Random combinations of pieces of attacks. */
const piece = fc.oneof(
  fc.constantFrom(...Object.values(PAYLOADS).flatMap((payload) => payload.split(/(?=[<>"'&/ =])/))),
  fc.constantFrom(...Object.values(PAYLOADS), ...Object.values(REFUSED)),
  fc.constantFrom(
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '\u202E',
    '\u2066',
    '\0',
    '\uFDD0',
    '\uD800',
    '&#',
    ';',
    '\f',
    '\v',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
/** `encodeURIComponent` throws on lone surrogates. */
const wholeCharacters = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text));

const hostile = fc
  .tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...Object.values(ENCODINGS)))
  .map(([pieces, encode]) => encode(wholeCharacters(pieces.join(''))));

/** A URL with characters that parsers ignore inserted at any position. */
const disguised = fc
  .tuple(
    fc.constantFrom(
      'javascript:pwned()',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
      'file:///x',
      'about:blank',
    ),
    fc.array(
      fc.tuple(
        fc.nat(12),
        fc.constantFrom('\t', '\n', '\r', '\0', '\u0001', ' ', '\u00A0', '\uFEFF', '\u202E'),
      ),
      {
        maxLength: 5,
      },
    ),
    fc.func(fc.boolean()),
  )
  .map(([url, breaks, isUpper]) => {
    const written = [...url].map((letter, i) => (isUpper(i) ? letter.toUpperCase() : letter));
    for (const [at, character] of breaks) written.splice(at, 0, character);
    return written.join('');
  });

describe('any input', () => {
  it('makes URLs http or https without a password, or rejects them', () => {
    const bases = fc.constantFrom(undefined, 'https://town.example/feed', 'javascript:x', 'data:x', '');
    fc.assert(
      fc.property(fc.oneof(disguised, fc.webUrl(), hostile), bases, (written, base) => {
        const resolved = absoluteUrl(written, base);
        if (resolved === undefined) return;
        const url = new URL(resolved);
        expect(url.protocol).to.match(/^https?:$/);
        expect(url.username + url.password).to.equal('');
        // Parsing it again gives the same result.
        const link = document.createElement('a');
        link.href = resolved;
        expect(link.href).to.equal(resolved);
      }),
      { numRuns: 1500 },
    );
  });

  it('makes text without control characters, overrides and lone surrogates, and is idempotent', () => {
    fc.assert(
      fc.property(hostile, (written) => {
        for (const read of [plainText, plainOrHtml]) {
          const text = read(written);
          expect(text).not.to.match(/[\u202A-\u202E\u2060-\u206F\uFDD0\p{Cs}\p{Cc}]/u);
          expect(text).to.equal(text.trim());
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('limits lines without splitting a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 60 }), (text, most) => {
        const cut = limitLine(text, most);
        expect(cut.length).to.be.at.most(Math.max(most + 1, 1));
        if (cut !== text)
          expect(cut)
            .to.match(/…$/)
            .and.not.to.match(/[\uD800-\uDBFF]…$/);
      }),
      RUNS,
    );
  });

  it('decodes any bytes to text', () => {
    const types = fc.constantFrom(
      '',
      'text/xml; charset=utf-16',
      'x; charset="',
      'x; charset=evil',
      'x;charset=shift_jis',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), types, (bytes, type) => {
        expect(decodeText(bytes, type)).to.be.a('string');
      }),
      RUNS,
    );
  });

  for (const [format, write] of Object.entries(FORMATS)) {
    it(`keeps the valid posts of a feed: ${format}`, () => {
      fc.assert(
        fc.property(hostile, fc.oneof(disguised, hostile), (text, url) => {
          const good = ['https://town.example/first', 'https://town.example/last'] as const;
          const feed = [
            { url: good[0], text: 'Tides' },
            { url, text },
            { url: good[1], text: 'Nets' },
          ];
          const shown = readFeed(write(feed), { url: 'https://town.example/feed' }).posts.map(
            (post) => post.url,
          );
          expect(shown.at(0)).to.equal(good[0]);
          expect(shown.at(-1)).to.equal(good[1]);
        }),
        RUNS,
      );
    });
  }

  it('adds nothing but the block to the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(FORMATS)),
        fc.array(fc.tuple(hostile, fc.oneof(disguised, fc.constant('/a'))), { minLength: 1, maxLength: 20 }),
        fc.constantFrom('', OWN_CARD.replace(/<img[^>]*>/, '')),
        async (write, posts, card) => {
          const feed = posts.map(([text, url]) => ({ url, text }));
          const { posts: read } = readFeed(write([...feed, { url: '/good', text: 'Tides' }]), {
            url: location.href,
          });
          const block = await mount({ show: 'excerpt author category' }, card, read);
          expect(strays(block.shadowRoot as ShadowRoot)).to.deep.equal([]);
          expect(links(block).at(-1)).to.equal(new URL('/good', location.href).href);
        },
      ),
      { numRuns: 40 },
    );
    expect(tripped).to.deep.equal([]);
  });
});
