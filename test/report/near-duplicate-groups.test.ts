import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import type { Post } from '../../src/core/post.js';
import { areNearDuplicates, wordSetsOf } from '../../src/core/rank/near-duplicates.js';
import { nearDuplicateGroups } from '../../src/report/near-duplicate-groups.js';

/** The same by comparing all pairs. */
function slowly(posts: readonly Post[]): number[][] {
  const texts = posts.map(wordSetsOf);
  const groups = posts.map((_, i) => [i]);
  texts.forEach((a, i) => {
    texts.forEach((b, j) => {
      const [one, other] = [groups[i], groups[j]];
      if (i === j || !one || !other || one === other || !areNearDuplicates(a, b)) return;
      one.push(...other);
      for (const place of other) groups[place] = one;
    });
  });
  return [...new Set(groups)].filter(({ length }) => length > 1);
}

const normal = (groups: readonly (readonly number[])[]) =>
  groups.map((group) => [...group].sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);

const words = (maxLength: number, ...from: string[]) =>
  fc.array(fc.constantFrom(...from), { maxLength }).map((list) => list.join(' '));
const post = fc
  .record({
    title: words(5, 'tide', 'harbour', 'gull', '潮汐', '2'),
    summary: words(24, 'tide', 'harbour', 'gull', 'net', 'rope', 'mast', 'market', 'school', '潮汐', '港口'),
  })
  .map((texts): Post => ({ id: '', url: 'https://town.example/', tags: [], authors: [], ...texts }));
/** Posts, with copies that have another word at the end. */
const feed = fc
  .tuple(
    fc.array(post, { minLength: 2, maxLength: 20 }),
    fc.array(fc.tuple(fc.nat(), words(1, 'net', 'rope')), { maxLength: 10 }),
  )
  .map(([posts, copies]) => [
    ...posts,
    ...copies.map(([of, word]) => {
      const original = posts[of % posts.length] as Post;
      return { ...original, summary: `${original.summary} ${word}` };
    }),
  ]);

describe('groups of near-duplicates', () => {
  it('are the same as by comparing all pairs', () => {
    let found = 0;
    fc.assert(
      fc.property(feed, (posts) => {
        const groups = nearDuplicateGroups(posts);
        found += groups.length;
        assert.deepEqual(normal(groups), normal(slowly(posts)));
      }),
      { numRuns: 500 },
    );
    assert.isAbove(found, 100);
  });

  it('are found among thousands of posts with the same summary, or the same title', function () {
    this.timeout(20_000);
    const about = 'News from the harbour, the market and the school, every day';
    const name = (i: number) =>
      `${i.toString(36).replace(/\d/g, 'x')} ${(i * 7919).toString(36).replace(/\d/g, 'y')}`;
    const posts = Array.from({ length: 6000 }, (_, i): Post => {
      const texts =
        i % 2 ? { title: name(i), summary: about } : { title: 'Menu of the week', summary: name(i) };
      return { id: '', url: 'https://town.example/', tags: [], authors: [], ...texts };
    });
    const [first, second] = [posts[10], posts[11]] as [Post, Post];
    const groups = nearDuplicateGroups([...posts, first, second]);
    assert.isTrue(groups.some((group) => group.includes(10) && group.includes(6000)));
    assert.isTrue(groups.some((group) => group.includes(11) && group.includes(6001)));
  });
});
