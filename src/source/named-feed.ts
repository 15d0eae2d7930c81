import { asFeedError, FeedError } from '../core/feed/feed-error.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import type { FeedRequest, LoadedFeed } from './feed-cache.js';

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

/** Adds the source to an error message. */
export function withSource(error: unknown, source: string): FeedError {
  const { code, message } = asFeedError(error);
  return new FeedError(code, `Could not load posts from ${SOURCE_LABELS[source] ?? source}: ${message}`, {
    cause: error,
  });
}
