import { expect } from '@open-wc/testing';
import { Archive } from '../../src/archive/archive.js';
import { collect } from '../../src/archive/index-builder.js';
import type { Post, Related } from '../../src/core/post.js';
import { articleOf } from '../../src/core/rank/article-of.js';
import { bestFirst, complete } from '../../src/core/rank/rank.js';
import { ranking } from '../../src/core/rank/ranking.js';
import { selectRelated } from '../../src/core/rank/selection.js';
import type { SelectionOptions } from '../../src/core/rank/selection-options.js';
import { postKey } from '../../src/core/text/urls.js';
import { DEFAULT_OPTIONS } from '../support/selection-options.js';
import { archiveOf, LANGUAGES } from './feeds.js';

const shown = (related: Iterable<Related>) =>
  [...related].map(({ post, score }) => `${post.id} ${score.toFixed(9)}`);

/** Compares the results of the index with those of reading all posts, for each post. */
function expectSame(posts: Post[], options: SelectionOptions = DEFAULT_OPTIONS): void {
  const archive = new Archive(
    posts.map(({ text: _, ...post }) => post),
    collect(posts, posts[0]?.language ?? ''),
  );
  for (const [place, post] of posts.entries()) {
    const key = postKey(post.url);
    const own = posts.flatMap(({ url }, i) => (postKey(url) === key ? [i] : []));
    if (own[0] !== place) continue;
    const article = articleOf(post);
    const [looked, read] = [archive.ranking(article, own), complete(ranking(article, posts))];
    expect(shown(bestFirst(posts, looked, 0, () => true)), post.id).to.deep.equal(
      shown(bestFirst(posts, read, 0, () => true)),
    );
    expect(shown(selectRelated(article, posts, options, looked))).to.deep.equal(
      shown(selectRelated(article, posts, options, read)),
    );
  }
}

describe('the archive index', () => {
  for (const language of LANGUAGES) {
    it(`gives the same posts, order and scores as the browser in ${language}`, () => {
      for (const seed of [1, 2]) expectSame(archiveOf(language, 40, seed));
    });
  }

  it('gives the same result in a multilingual feed', () => {
    expectSame(
      LANGUAGES.flatMap((language) => archiveOf(language, 12)).map((post, i) => ({
        ...post,
        id: `${i}`,
        url: `https://town.example/${i}`,
      })),
    );
  });

  it('gives the same result in a feed so large that not all posts are examined', () => {
    const posts = archiveOf('en', 1500);
    const archive = new Archive(posts, collect(posts, 'en'));
    for (const place of [0, 700, 1400]) {
      const article = articleOf(posts[place] as Post);
      const own = posts.flatMap(({ url }, i) => (postKey(url) === postKey(article.url) ? [i] : []));
      expect(
        shown(
          selectRelated(article, posts, { ...DEFAULT_OPTIONS, limit: 20 }, archive.ranking(article, own)),
        ),
      ).to.deep.equal(shown(selectRelated(article, posts, { ...DEFAULT_OPTIONS, limit: 20 })));
    }
  });

  it('gives the same result with filters', () => {
    const posts = archiveOf('de', 80);
    const [tag = ''] = posts.flatMap(({ tags }) => tags);
    expectSame(posts, { ...DEFAULT_OPTIONS, strict: true, threshold: 0.3, excludeTags: [tag] });
    expectSame(posts, { ...DEFAULT_OPTIONS, maxAge: 900 });
  });

  it('gives the same result if nothing matches', () => {
    expectSame([]);
    expectSame(archiveOf('en', 1));
    expectSame(archiveOf('ja', 2));
  });

  it('finds the longest match, even in repeated text', () => {
    const post = (id: string, title: string, language = 'ja'): Post => ({
      id,
      url: `https://town.example/${id}`,
      title,
      summary: '',
      tags: ['東京都', '東京'],
      authors: [],
      language,
    });
    expectSame([
      post('a', '東京都の灯台、東京の港'),
      post('b', 'ああああああああああああああああ東京東京都東京都東京'),
      post('c', '都の東京都東の京都'),
      post('d', '東京都東京都の港の港の港'),
      post('e', '港'),
      post('f', `${'あ'.repeat(3000)}の灯台`),
      post('g', 'ๆพายุ東京と港'),
    ]);
  });
});
