import { XML } from '../core/feed/document.js';
import { installRules } from '../core/text/rules.js';

type Readers = typeof import('./readers.js');
type XmlReaders = typeof import('../core/feed/xml-feed.js');

/**
 * Loads the parsers from separate files, which also install the rules for text.
 *
 * @param text The document. RSS and Atom don't need the parsers of other formats.
 */
export async function loadReaders(): Promise<Readers>;
export async function loadReaders(text: string): Promise<Readers | XmlReaders>;
export async function loadReaders(text = ''): Promise<Readers | XmlReaders> {
  const xml = import('../core/feed/xml-feed.js');
  const readers = XML.test(text) ? xml : import('./readers.js');
  await Promise.allSettled([xml, readers, loadReadMore()]);
  return readers;
}

/** Loads the phrases of languages other than English, unless the page is in English. */
async function loadReadMore(): Promise<void> {
  if (/^en\b/i.test(document.documentElement.lang)) return;
  try {
    const { stripReadMorePhrases } = await import('../core/text/read-more.js');
    installRules({ stripReadMorePhrases });
  } catch {}
}
