import type { Feed } from '../post.js';
import { stripReadMorePhrases } from '../text/read-more.js';
import { installRules } from '../text/rules.js';
import type { FeedContext } from './format.js';
import { readFeed as readDocument, readFeedValue as readValue } from './read-formats.js';

installRules({ stripReadMorePhrases });

/**
 * Parses a feed in any supported format.
 *
 * The format is detected from the content, not from a content type or file name. An invalid item doesn't affect the
 * others; it is listed in `skipped`.
 *
 * @param text The whole document.
 * @param context `url`: URL of the document, the base of relative URLs. `postUrl`: URL pattern of the posts, such as
 *   `/blog/{slug}/`, for lists that contain only slugs or file names.
 * @throws {FeedError} `not-a-feed`, if the text is not a feed.
 */
export function readFeed(text: string, context: FeedContext = {}): Feed {
  return readDocument(text, context);
}

/** Like `readFeed`, for values that are already parsed. */
export function readFeedValue(value: unknown, context: FeedContext = {}): Feed {
  return readValue(value, context);
}
