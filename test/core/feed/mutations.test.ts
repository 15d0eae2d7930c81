import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { FeedError } from '../../../src/core/feed/feed-error.js';
import { readFeed } from '../../../src/core/feed/read.js';
import type { Feed } from '../../../src/core/post.js';
import { JSON_DOCUMENTS, XML_DOCUMENTS } from './documents.js';

const url = 'https://gull.example/feed';
const RUNS = { numRuns: 150 };

/** Read, or refused with a code; what is read keeps the contract. */
function readOrRefuse(text: string): void {
  let feed: Feed;
  try {
    feed = readFeed(text, { url });
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    expect((error as FeedError).code).to.equal('not-a-feed');
    return;
  }
  for (const post of feed.posts) {
    expect(post.url).to.match(/^https?:\/\//);
    expect(post.title).to.be.a('string').and.not.equal('');
    expect([post.id, post.summary]).to.satisfy((texts: unknown[]) =>
      texts.every((one) => typeof one === 'string'),
    );
    for (const date of [post.published, post.updated]) {
      if (date !== undefined)
        expect(date).to.match(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/);
    }
    expect(post.tags.every((tag) => typeof tag === 'string' && tag)).to.equal(true);
    expect(post.authors.every(({ name }) => typeof name === 'string' && name)).to.equal(true);
    if (post.image) expect(post.image.src).to.match(/^https?:\/\//);
  }
  expect(feed.skipped.every(({ index, reason }) => Number.isInteger(index) && reason)).to.equal(true);
}

/** Every place in a document, as the keys that lead there. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function replaced(document: object, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = structuredClone(document) as Record<string, unknown>;
  copy[key] = rest.length ? replaced(copy[key] as object, rest, value) : value;
  return copy;
}

/** Anything that JSON can hold, and what hostile feeds hold. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    'javascript:alert(1)',
    '\uD800',
    '0000-00-00',
    -1,
    1e300,
    '<script>',
    '&#x110000;',
    'a'.repeat(5000),
    [[[[]]]],
  ),
  fc.string({ unit: 'binary' }),
);

for (const [format, document] of Object.entries(JSON_DOCUMENTS)) {
  describe(`${format}, mutated`, () => {
    it('is read or refused, whatever stands in any of its places', () => {
      const mutation = fc.tuple(fc.constantFrom(...places(document)), anything);
      fc.assert(
        fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
          let mutated: unknown = document;
          for (const [path, value] of mutations) {
            const stillThere = places(mutated).some((place) => place.join('\0') === path.join('\0'));
            if (stillThere) mutated = replaced(mutated as object, path, value);
          }
          readOrRefuse(JSON.stringify(mutated) ?? '');
        }),
        RUNS,
      );
    });

    it('is read or refused where it breaks off', () => {
      const text = JSON.stringify(document);
      fc.assert(
        fc.property(fc.nat(text.length), (length) => readOrRefuse(text.slice(0, length))),
        RUNS,
      );
    });
  });
}

for (const [format, text] of Object.entries(XML_DOCUMENTS)) {
  describe(`${format}, mutated`, () => {
    it('is read or refused, whatever is cut out of it or put in', () => {
      const piece = fc.oneof(
        fc.string(),
        fc.constantFrom(
          '<',
          '>',
          '"',
          '&',
          ']]>',
          '<![CDATA[',
          '</item>',
          '<item>',
          '<entry',
          '<!--',
          'xml:base="//x"',
        ),
      );
      const change = fc.record({ at: fc.nat(text.length), cut: fc.nat(60), put: piece });
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
          let mutated = text;
          for (const { at, cut, put } of changes)
            mutated = mutated.slice(0, at) + put + mutated.slice(at + cut);
          readOrRefuse(mutated);
        }),
        RUNS,
      );
    });
  });
}

describe('a megabyte of each', () => {
  const large = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.length ? Array.from({ length: 1500 }, () => one[0]) : one;
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, large(inner)]));
  };

  for (const [format, document] of Object.entries(JSON_DOCUMENTS)) {
    it(`is read in no time: ${format}`, () => {
      const text = JSON.stringify(large(document)).slice(0, 4_000_000);
      const start = performance.now();
      readOrRefuse(text);
      expect(performance.now() - start).to.be.below(4000);
    });
  }
});
