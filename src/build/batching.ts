import { Archive } from '../archive/archive.js';
import type { ArchiveIndex } from '../archive/index-builder.js';
import { toJsonFeed } from '../core/feed/to-json-feed.js';
import type { Feed, Post } from '../core/post.js';
import { articleOf } from '../core/rank/article-of.js';
import { type SelectionOptions, selectRelated } from '../core/rank/selection.js';
import { postHash } from '../core/text/post-hash.js';
import { writeChanged } from './files.js';

/** What all threads know. */
export interface Shared {
  feed: Pick<Feed, 'title' | 'url' | 'language'>;
  /** Without their `text`. */
  posts: readonly Post[];
  index: ArchiveIndex;
  choice: SelectionOptions;
  folder: string;
}

/** Posts whose files are to be written: their places, each with those that the same post has besides, and their text. */
export interface BatchWanted {
  number: number;
  articles: readonly { places: readonly number[]; text: string | undefined }[];
}

/** How many files were written, and how many were as they should be. */
export interface BatchDone {
  number: number;
  written: number;
  kept: number;
}

export class Batches {
  readonly #shared: Shared;
  readonly #archive: Archive;

  constructor(shared: Shared) {
    this.#shared = shared;
    this.#archive = new Archive(shared.posts, shared.index);
  }

  write({ number, articles }: BatchWanted): BatchDone {
    const { posts, feed, choice, folder } = this.#shared;
    let written = 0;
    for (const { places, text } of articles) {
      const post = posts[places[0] as number] as Post;
      const article = articleOf(text ? { ...post, text } : post);
      const related = selectRelated(article, posts, choice, this.#archive.ranking(article, places));
      const json = toJsonFeed(
        feed,
        related.map(({ post }) => post),
      );
      if (writeChanged(folder, `${postHash(post.url)}.json`, JSON.stringify(json))) written++;
    }
    return { number, written, kept: articles.length - written };
  }
}
