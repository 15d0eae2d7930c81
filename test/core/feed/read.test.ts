import { expect } from '@open-wc/testing';
import { readFeed, readFeedValue } from '../../../src/core/feed/read.js';

const items = '{"items":[{"url":"https://gull.example/a","title":"A"}]}';

function failure(text: string): { code?: string; message: string } {
  try {
    readFeed(text);
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was read');
}

describe('reading a document', () => {
  it('ignores a byte-order mark and JSON hijacking prefixes', () => {
    for (const before of ['\uFEFF', '\n  ', ")]}'\n", ")]}',\n", 'while(1);', 'for(;;);']) {
      expect(readFeed(before + items).posts, JSON.stringify(before)).to.have.length(1);
    }
  });

  it('throws an error with a code and a description of the document', () => {
    const found: Record<string, string> = {
      '': 'empty',
      '<!DOCTYPE html><title>Not found</title>': 'HTML page',
      '{"items":[{"url":': 'not valid JSON',
      '{"hello":1}': 'hello',
      '"text"': 'no list of posts',
      null: 'no list of posts',
      '{"error":{"message":"quota exceeded"}}': 'quota exceeded',
      '{"errors":[{"message":"Unknown Content API Key","type":"UnauthorizedError"}]}':
        'Unknown Content API Key',
      '{"error":{"type":"index_not_found","reason":"no such index"},"status":404}': 'no such index',
      '<!-- cached --><!DOCTYPE html><title>Sign in</title>': 'HTML page',
    };
    for (const [text, words] of Object.entries(found)) {
      const { code, message } = failure(text);
      expect(code, text).to.equal('not-a-feed');
      expect(message, text).to.contain(words);
    }
  });

  it('is not affected by keys such as __proto__', () => {
    const { posts } = readFeed(
      '{"__proto__":{"items":[]},"items":[{"__proto__":{"url":"https://x.example"},"title":"B"}]}',
    );
    expect(posts).to.have.length(0);
    expect(({} as Record<string, unknown>)['items']).to.equal(undefined);
  });

  it('keeps valid posts next to one that throws when accessed', () => {
    const refuse = () => {
      throw new Error('boom');
    };
    const thrower = new Proxy({}, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse });
    const { posts, skipped } = readFeedValue([thrower, { url: 'https://gull.example/a', title: 'A' }]);
    expect(posts.map(({ title }) => title)).to.deep.equal(['A']);
    expect(skipped).to.deep.equal([{ index: 0, reason: 'Error: boom' }]);
  });
});
