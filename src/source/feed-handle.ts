import type { Article, Feed, Related } from '../core/post.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import type { DateFormat, FormattedDate } from '../core/text/dates.js';

/** A request for related posts. */
export interface RelatedQuery {
  article: Article;
  selection: SelectionOptions;
  /** The format in which the block shows dates, if it shows any. */
  dates: DateFormat | undefined;
}

/** The posts to show for an article, best first, with their formatted dates. */
export interface RelatedResult {
  related: Related[];
  dates: FormattedDate[];
}

/** A feed without its lists. */
export type FeedMetadata = Omit<Feed, 'posts' | 'skipped'>;

/** A feed that has been read, in memory or in a worker. */
export interface FeedHandle {
  readonly metadata: FeedMetadata;
  /** The number of posts. */
  readonly length: number;
  related(query: RelatedQuery): Promise<RelatedResult>;
  /** The feed with all posts. */
  getFeed(): Promise<Feed>;
  /** Stores a copy for when the feed is unavailable. */
  storeCopy(url: string): void;
  /** Releases the resources of the feed. */
  close(): void;
}
