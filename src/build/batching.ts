import { Archive } from '../archive/archive.js';
import type { ArchiveIndex } from '../archive/index-builder.js';
import { toJsonFeed } from '../core/feed/to-json-feed.js';
import { furtherOptionRules } from '../core/further-option-rules.js';
import { installFurtherOptions } from '../core/further-options.js';
import type { Feed, Post, Related } from '../core/post.js';
import { articleOf } from '../core/rank/article-of.js';
import { installMultilingual } from '../core/rank/multilingual.js';
import { multilingualRules } from '../core/rank/multilingual-rules.js';
import { selectRelated } from '../core/rank/selection.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { postHash } from '../core/text/post-hash.js';
import { writeIfChanged } from './files.js';

installMultilingual(multilingualRules);

installFurtherOptions(furtherOptionRules);

/** Data shared by all threads. */
export interface Shared {
  feed: Pick<Feed, 'title' | 'url' | 'language'>;
  /** Posts without `text`. */
  posts: readonly Post[];
  index: ArchiveIndex;
  selection: SelectionOptions;
  /** The folder for files; if it is missing, the selected posts are returned. */
  folder: string | undefined;
}

/** Posts to rank for: their indexes, including duplicates of the same post, and their text. */
export interface BatchWanted {
  number: number;
  articles: readonly { indexes: readonly number[]; text: string | undefined }[];
}

/** Number of files that were written, and that were unchanged. */
export interface BatchDone {
  number: number;
  written: number;
  kept: number;
}

/** A post that is shown with an article: its index and its score, which is 0 if the post only fills a place. */
export type Selected = readonly [index: number, score: number];

/** The posts that are shown with each article of a batch. */
export interface BatchSelected {
  number: number;
  selected: (readonly Selected[])[];
}

export class Batches {
  readonly #shared: Shared;
  readonly #archive: Archive;
  readonly #indexes: ReadonlyMap<Post, number>;

  constructor(shared: Shared) {
    this.#shared = shared;
    this.#archive = new Archive(shared.posts, shared.index);
    this.#indexes = new Map(shared.posts.map((post, index) => [post, index]));
  }

  run(batch: BatchWanted): BatchDone | BatchSelected {
    const { folder } = this.#shared;
    return folder === undefined ? this.#select(batch) : this.#write(batch, folder);
  }

  #select({ number, articles }: BatchWanted): BatchSelected {
    const selected = articles.map((article) =>
      this.#relatedTo(article).map(({ post, score }): Selected => [this.#indexes.get(post) as number, score]),
    );
    return { number, selected };
  }

  #write({ number, articles }: BatchWanted, folder: string): BatchDone {
    const { posts, feed } = this.#shared;
    let written = 0;
    for (const article of articles) {
      const json = toJsonFeed(
        feed,
        this.#relatedTo(article).map(({ post }) => post),
      );
      const { url } = posts[article.indexes[0] as number] as Post;
      if (writeIfChanged(folder, `${postHash(url)}.json`, JSON.stringify(json))) written++;
    }
    return { number, written, kept: articles.length - written };
  }

  #relatedTo({ indexes, text }: BatchWanted['articles'][number]): Related[] {
    const { posts, selection } = this.#shared;
    const post = posts[indexes[0] as number] as Post;
    const article = articleOf(text ? { ...post, text } : post);
    return selectRelated(article, posts, selection, this.#archive.ranking(article, indexes));
  }
}
