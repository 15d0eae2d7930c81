import { FeedError } from '../core/feed/feed-error.js';
import { withFormatName } from '../core/feed/format.js';
import type { Feed } from '../core/post.js';
import { installRules } from '../core/text/rules.js';
import { readerUrl } from './reader-url-beside-script.js';

type Readers = typeof import('./readers.js');

/**
 * Like `load-readers.ts`, for the single-file scripts: `reader.js` is in the folder of the script and has its own set
 * of rules.
 */
export async function loadReaders(_text?: string): Promise<Readers> {
  if (!readerUrl)
    throw new Error('The script has no URL, so reader.js cannot be found. Load the script from a URL.');
  await import(/* @vite-ignore */ readerUrl);
  const readers = (globalThis as unknown as Record<symbol, Readers>)[
    Symbol.for('related-posts-readers')
  ] as Readers;
  installRules(readers.completeRules);
  /** The separate file has its own `FeedError` class and its own format names. */
  const converted =
    <Arguments extends unknown[]>(read: (...values: Arguments) => Feed) =>
    (...values: Arguments): Feed => {
      try {
        const feed = read(...values);
        return withFormatName(feed, readers.formatName(feed));
      } catch (error) {
        const { name, code, message } = error as FeedError;
        throw name === 'FeedError' ? new FeedError(code, message, { cause: error }) : error;
      }
    };
  return {
    ...readers,
    readFeed: converted(readers.readFeed),
    readFeedValue: converted(readers.readFeedValue),
  };
}
