import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/core/feed/read.js';
import { articleOf } from '../../src/core/rank/article-of.js';
import { selectRelated } from '../../src/core/rank/selection.js';
import { DEFAULT_OPTIONS } from '../support/selection-options.js';

const root = new URL('../../', import.meta.url);
const text = async (path: string) => (await fetch(new URL(path, root))).text();
const paths: string[] = JSON.parse(await text('test/order/feeds.json'));
const expected: Record<string, Record<string, string[]>> = JSON.parse(await text('test/order/expected.json'));

const options = { ...DEFAULT_OPTIONS, now: Date.now() };

// test/edge/order.test.mjs checks Node.js and workerd. The feeds contain no Japanese, Chinese or Thai, because each
// engine segments them with its own dictionary (Intl.Segmenter), and Firefox's differs.
describe('the same posts in the same order as in Node.js and at the edge', () => {
  for (const path of paths) {
    it(path, async () => {
      const { posts } = readFeed(await text(path), { url: `http://order.example/${path}` });
      const found = posts.map((post) => {
        const related = selectRelated(articleOf(post), posts, options);
        return [post.id, related.map(({ post: { id } }) => id)];
      });
      expect(Object.fromEntries(found)).to.deep.equal(expected[path]);
    });
  }
});
