import type { Article, Feed, Related } from '../core/post.js';
import type { SelectionOptions } from '../core/rank/selection.js';
import type { DateFormat, WrittenDate } from '../core/text/dates.js';

/** What a block asks of a feed. */
export interface RelatedQuery {
  article: Article;
  choice: SelectionOptions;
  /** How it will write the posts' dates, if it shows them. */
  dates: DateFormat | undefined;
}

/** The posts to show for an article, best first, and their dates as written. */
export interface RelatedResult {
  related: Related[];
  dates: WrittenDate[];
}

/** A feed without its lists. */
export type FeedMetadata = Omit<Feed, 'posts' | 'skipped'>;

/** A feed that has been read, wherever its posts are. */
export interface FeedHandle {
  readonly outline: FeedMetadata;
  /** How many posts it has. */
  readonly length: number;
  related(question: RelatedQuery): Promise<RelatedResult>;
  /** The feed with its posts, which may be many. */
  whole(): Promise<Feed>;
  /** Keeps a copy for the day when it can't be had. */
  keepCopy(url: string): void;
  /** Nobody will ask it anything more. */
  close(): void;
}
