import { withoutTags } from '../core/further-options.js';
import type { Feed } from '../core/post.js';
import { lacksMultilingual } from '../core/rank/multilingual.js';
import { ranked } from '../core/rank/ranked.js';
import { isByRelevance, selectRelated } from '../core/rank/selection.js';
import { formatDates } from '../core/text/dates.js';
import { yieldToMain } from '../core/yield-to-main.js';
import type { FeedHandle, FeedMetadata, RelatedQuery, RelatedResult } from './feed-handle.js';
import { loadMultilingual } from './load-multilingual.js';
import { writeStaleCopy } from './write-stale-copy.js';

/** A feed in the memory of the page. */
export class InMemoryFeed implements FeedHandle {
  readonly #feed: Feed;

  constructor(feed: Feed) {
    this.#feed = feed;
  }

  get metadata(): FeedMetadata {
    return this.#feed;
  }

  get length(): number {
    return this.#feed.posts.length;
  }

  /** Ranks in short tasks, so that scrolling stays smooth. */
  async related({ article, selection, dates }: RelatedQuery): Promise<RelatedResult> {
    const posts = withoutTags(this.#feed.posts, selection.ignoreTags);
    if (lacksMultilingual(article, posts)) await loadMultilingual();
    const ranking = isByRelevance(selection) ? await ranked(article, posts) : undefined;
    await yieldToMain();
    const related = selectRelated(article, posts, selection, ranking);
    await yieldToMain();
    return {
      related,
      dates: formatDates(
        dates,
        related.flatMap(({ post }) => [post.published, post.updated]),
      ),
    };
  }

  getFeed(): Promise<Feed> {
    return Promise.resolve(this.#feed);
  }

  storeCopy(url: string): void {
    writeStaleCopy(url, this.#feed);
  }

  close(): void {}
}
