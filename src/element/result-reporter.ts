import type { FeedError } from '../core/feed/feed-error.js';
import { formatName } from '../core/feed/format.js';
import type { Related } from '../core/post.js';
import { loadReaders } from '../source/load-readers.js';
import { missingFileMessage } from '../source/missing-file.js';
import { RelatedPostsErrorEvent, RelatedPostsLoadEvent } from './events.js';
import type { SearchResult } from './find-related.js';

interface Host extends Element {
  readonly error: FeedError | undefined;
  readonly related: readonly Related[];
}

/** Fires the load or error event once for each result, and logs errors and warnings. */
export class ResultReporter {
  readonly #host: Host;
  #reported: SearchResult | FeedError | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  report(result: SearchResult | FeedError | undefined): void {
    if (result === this.#reported) return;
    this.#reported = result;
    const { error, related } = this.#host;
    if (error) {
      console.error(`<related-posts>: ${error.message}`);
      this.#host.dispatchEvent(new RelatedPostsErrorEvent(error));
    } else if (result && 'source' in result) {
      const { source, stale } = result;
      if (stale) console.warn(`<related-posts>: Showing an older copy of ${source}. ${stale.message}`);
      if (related.length) this.#host.dispatchEvent(new RelatedPostsLoadEvent(related, source));
    }
  }
}

/** Logs the report for `debug`. The text is in a separate file, so that other pages don't load it. */
export async function logDebugReport(result: SearchResult, locale: string): Promise<void> {
  try {
    const [{ explain }, feed] = await Promise.all([loadReaders(), result.feed.getFeed()]);
    explain(result, feed, formatName(feed), locale);
  } catch (error) {
    console.info(missingFileMessage('formats.js or reader.js', error, 'there is no debug report'));
  }
}
