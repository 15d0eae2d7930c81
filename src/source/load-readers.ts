import { installRules } from '../core/text/rules.js';
import { loadHtmlRules } from './load-html-rules.js';

/** Loads the parsers of all formats from a separate file, which also installs the rules for text. */
export async function loadReaders(): Promise<typeof import('./readers.js')> {
  await Promise.allSettled([import('./readers.js'), loadHtmlRules(), loadReadMore()]);
  return import('./readers.js');
}

/** Loads the phrases of languages other than English, unless the page is in English. */
async function loadReadMore(): Promise<void> {
  if (/^en\b/i.test(document.documentElement.lang)) return;
  try {
    const { stripReadMorePhrases } = await import('../core/text/read-more.js');
    installRules({ stripReadMorePhrases });
  } catch {}
}
