import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { FeedError } from '../../../src/core/feed/feed-error.js';
import { readFeed } from '../../../src/core/feed/read.js';
import type { Feed, Post } from '../../../src/core/post.js';
import { JSON_DOCUMENTS, XML_DOCUMENTS } from './documents.js';

const url = 'https://gull.example/feed';
const RUNS = { numRuns: 100 };

/** Asserts that a document is parsed to a valid feed, or rejected with a code. */
function readOrRefuse(text: string): void {
  let feed: Feed;
  try {
    feed = readFeed(text, { url });
  } catch (error) {
    expect(error).to.be.instanceOf(FeedError);
    expect((error as FeedError).code).to.equal('not-a-feed');
    return;
  }
  // One assertion for all posts, because thousands of them are slow.
  expect(feed.posts.flatMap(faultsOf)).to.deep.equal([]);
  expect(feed.skipped.every(({ index, reason }) => Number.isInteger(index) && reason)).to.equal(true);
}

const HTTP = /^https?:\/\//;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/;

/** The names of invalid fields of a post, with their values. */
function faultsOf(post: Post): string[] {
  const isText = (value: unknown) => typeof value === 'string';
  const isName = (value: unknown) => isText(value) && value !== '';
  const isOptional = (value: unknown, isValid: (value: string) => boolean) =>
    value === undefined || (isText(value) && isValid(value as string));
  const { image } = post;
  const valid: Record<string, boolean> = {
    url: HTTP.test(post.url),
    title: isName(post.title),
    id: isText(post.id),
    summary: isText(post.summary),
    published: isOptional(post.published, (date) => DATE.test(date)),
    updated: isOptional(post.updated, (date) => DATE.test(date)),
    tags: post.tags.every(isName),
    authors: post.authors.every(({ name }) => isName(name)),
    text: isOptional(post.text, () => true),
    category: isOptional(post.category, () => true),
    language: isOptional(post.language, () => true),
    image: !image || HTTP.test(image.src),
    alt: isOptional(image?.alt, () => true),
    srcset: isOptional(image?.srcset, () => true),
  };
  return Object.entries(valid).flatMap(([field, isValid]) =>
    isValid ? [] : `${field} of ${JSON.stringify(post)}`,
  );
}

/** Paths of all values in a document. */
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

/** Any JSON value, and hostile ones. */
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
    it('is read or rejected with any value in any place', () => {
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

    it('is read or rejected with missing, duplicate or renamed fields', () => {
      const text = JSON.stringify(document);
      const keys = [...text.matchAll(/"[^"]+":/g)].map(([key]) => key);
      const name = fc.constantFrom(...keys, '"__proto__":', '"constructor":', '"toString":', '"":');
      const value = fc.constantFrom('', '1,"x":', 'null,"x":', '{},"x":', '[[]],"x":', '"/b","url":');
      const change = fc.record({ key: fc.constantFrom(...keys), name, value });
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
          readOrRefuse(changes.reduce((json, { key, name, value }) => json.replace(key, name + value), text));
        }),
        RUNS,
      );
    });

    it('is read or rejected with random characters inserted', () => {
      const text = JSON.stringify(document);
      const put = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\\', '"', '{', ']', '\0', '\uFEFF', ','),
      );
      fc.assert(
        fc.property(fc.nat(text.length), put, (at, piece) => {
          readOrRefuse(text.slice(0, at) + piece + text.slice(at));
        }),
        RUNS,
      );
    });

    it('is read or rejected when truncated', () => {
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
    it('is read or rejected with any part removed or inserted', () => {
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
      const part = fc.constantFrom(...text.split(/(?=<)/));
      const change = fc.record({ at: fc.nat(text.length), cut: fc.nat(60), put: fc.oneof(piece, part) });
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

/** Posts with a megabyte of one value in each text field. */
const HOSTILE = [
  '<a>',
  '<',
  '<img ',
  '<p ',
  '&',
  '&#',
  '[a ',
  '[/a]',
  '"',
  ' ',
  '<!--',
  '… ',
  '漢',
  '\u200D',
  '-',
  '/',
];

describe('a megabyte of one value', () => {
  for (const name of ['url', 'title', 'summary', 'content', 'date', 'tags', 'author', 'image']) {
    it(`is read in linear time as ${name}`, () => {
      for (const piece of HOSTILE) {
        const value = piece.repeat(1_000_000 / piece.length);
        readOrRefuse(JSON.stringify([{ url: '/a', title: 'Tides', [name]: value }]));
      }
    });
  }

  it('is read or rejected at any nesting depth', () => {
    for (const key of ['items', 'posts', 'results', 'hits', 'data', 'feed', '@graph', 'itemListElement']) {
      for (const end of ['}', ']}']) {
        const open = end === '}' ? `{"${key}":` : `{"${key}":[`;
        readOrRefuse(`${open.repeat(20_000)}1${end.repeat(20_000)}`);
      }
    }
    readOrRefuse('['.repeat(100_000) + ']'.repeat(100_000));
  });

  it('is read in linear time as XML with unclosed or unopened elements', () => {
    const item = '<rss><channel><item><link>/a</link>';
    const pieces = ['<a>', '</b>', 'x', '<!--', '<item a="', ' a=', '&#', '(', '@'];
    for (const [first, second] of pieces.flatMap((one) => pieces.map((other) => [one, other] as const))) {
      const half = (piece: string) => piece.repeat(40_000 / piece.length);
      for (const start of [`${item}<description>`, `${item}<author>`, '<rss ']) {
        readOrRefuse(start + half(first) + half(second));
      }
    }
  });
});

// Slow parsing fails by the test runner's timeout.
describe('a megabyte of each format', () => {
  const large = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.length ? Array.from({ length: 1500 }, () => one[0]) : one;
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, large(inner)]));
  };

  for (const [format, document] of Object.entries(JSON_DOCUMENTS)) {
    it(`is read in linear time: ${format}`, () => {
      const text = JSON.stringify(large(document)).slice(0, 4_000_000);
      readOrRefuse(text);
    });
  }

  for (const [format, document] of Object.entries(XML_DOCUMENTS)) {
    it(`is read in linear time: ${format}`, () => {
      const item = /<(item|entry)>[\s\S]*<\/\1>/.exec(document)?.[0] ?? '';
      readOrRefuse(document.replace(item, () => item.repeat(1_000_000 / item.length)));
    });
  }
});
