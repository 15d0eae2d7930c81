import { formatName } from '../core/feed/format.js';
import { loadReaders } from '../source/load-readers.js';
import type { SearchResult } from './find-related.js';

/** Logs the report for `debug`. The text is in a separate file, so that other pages don't load it. */
export async function logDebugReport(result: SearchResult, locale: string): Promise<void> {
  try {
    const [{ explain }, feed] = await Promise.all([loadReaders(), result.feed.getFeed()]);
    explain(result, feed, formatName(feed), locale);
  } catch (error) {
    console.info(
      `<related-posts>: No debug report, because formats.js or reader.js could not be loaded (${error}). Copy them to the folder of the script.`,
    );
  }
}
