import { Archive } from '../archive/archive.js';
import type { ArchiveIndex } from '../archive/index-builder.js';
import { toJsonFeed } from '../core/feed/to-json-feed.js';
import { furtherOptionRules } from '../core/further-option-rules.js';
import { installFurtherOptions } from '../core/further-options.js';
import type { Feed, Post } from '../core/post.js';
import { articleOf } from '../core/rank/article-of.js';
import { installMultilingual } from '../core/rank/multilingual.js';
import { multilingualRules } from '../core/rank/multilingual-rules.js';
import { selectRelated } from '../core/rank/selection.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { postHash } from '../core/text/post-hash.js';
import { writeChanged } from './files.js';

installMultilingual(multilingualRules);

installFurtherOptions(furtherOptionRules);

/** Data shared by all threads. */
export interface Shared {
  feed: Pick<Feed, 'title' | 'url' | 'language'>;
  /** Posts without `text`. */
  posts: readonly Post[];
  index: ArchiveIndex;
  choice: SelectionOptions;
  folder: string;
}

/** Posts to write files for: their indexes, including duplicates of the same post, and their text. */
export interface BatchWanted {
  number: number;
  articles: readonly { places: readonly number[]; text: string | undefined }[];
}

/** Number of files that were written, and that were unchanged. */
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
