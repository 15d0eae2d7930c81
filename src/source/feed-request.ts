import { asFeedError, FeedError } from '../core/feed/feed-error.js';
import type { Format } from '../core/feed/format.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import type { FeedHandle } from './feed-handle.js';

export interface FeedRequest {
  /** Absolute URL. */
  url: string;
  /** Timeout of each request, in milliseconds. */
  timeout: number;
  /** Number of posts after which no further pages are requested. */
  maxPosts: number;
  /** Sends cookies with cross-origin requests. */
  withCredentials: boolean;
  /** Revalidates the feed even if this page has it already. */
  reload: boolean;
  /** URL pattern of the posts, such as `/blog/{slug}/`. */
  postUrl?: string | undefined;
  /** Additional formats to try, if the caller knows them. */
  formats?: readonly Format[];
  /** Aborted when the caller no longer needs the feed. */
  signal: AbortSignal;
}

export interface LoadedFeed {
  feed: FeedHandle;
  /** The error that made this an older copy. */
  stale?: FeedError;
}

export interface SourceOptions extends Omit<FeedRequest, 'url'> {
  selection?: Pick<SelectionOptions, 'ignoreTags'>;
}

/** A feed with its name in events and messages. */
export interface NamedFeed extends LoadedFeed {
  source: string;
}

const SOURCE_LABELS: Record<string, string> = {
  posts: 'the posts property or attribute',
  inline: 'the JSON inside the element',
};

/** Advice for feeds that have a URL. */
const URL_ADVICE = 'Check the URL of the feed.';

/** Adds the source to an error message. */
export function withSource(error: unknown, source: string): FeedError {
  const { code, message } = asFeedError(error);
  const label = SOURCE_LABELS[source];
  const advised = label ? message.replace(URL_ADVICE, 'It must be an array of posts or a feed.') : message;
  return new FeedError(code, `Could not load posts from ${label ?? source}: ${advised}`, { cause: error });
}
