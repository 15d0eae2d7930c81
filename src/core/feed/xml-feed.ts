import type { Feed } from '../post.js';
import { installRules, readWithRules } from '../text/rules.js';
import { xmlRules } from '../text/xml-rules.js';
import { atom } from './atom.js';
import { type FeedContext, type Format, readAs } from './format.js';
import { rss } from './rss.js';
import { parseXml } from './xml-tree.js';

/** The most common formats in XML. */
export const xmlFormats: readonly Format[] = [rss, atom];

installRules(xmlRules);

/**
 * Reads RSS or Atom.
 *
 * @param loadReaders Loads the parsers of all formats, for other documents, and for feeds that need a rare rule.
 */
export async function readFeed(
  text: string,
  context: FeedContext,
  loadReaders: () => Promise<{ readFeed(text: string, context: FeedContext): Feed }>,
): Promise<Feed | undefined> {
  const read = () => readAs(xmlFormats, parseXml(text, context.url), context);
  const { value: feed, isComplete } = readWithRules(read);
  if (feed && isComplete) return feed;
  const readers = await loadReaders().catch(() => undefined);
  return readers ? readers.readFeed(text, context) : feed;
}
