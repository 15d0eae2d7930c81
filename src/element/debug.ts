import { formatName } from '../core/feed/format.js';
import { loadReaders } from '../source/load-readers.js';
import type { Found } from './find-related.js';

/** Tells the page's owner in the console what came of it, in words that no other page loads. */
export async function debug(found: Found, locale: string): Promise<void> {
  try {
    const [{ explain }, feed] = await Promise.all([loadReaders(), found.feed.whole()]);
    explain(found, feed, formatName(feed), locale);
  } catch (error) {
    console.info(
      `<related-posts>: No debug report, because formats.js or reader.js could not be loaded: ${error}`,
    );
  }
}
