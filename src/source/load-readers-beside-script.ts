import { installRules } from '../core/text/rules.js';
import { readerUrl } from './reader-url-beside-script.js';

type Readers = typeof import('./readers.js');

/**
 * Like `load-readers.ts`, for the single-file scripts: `reader.js` is in the folder of the script and has its own set
 * of rules.
 */
export async function loadReaders(): Promise<Readers> {
  if (!readerUrl)
    throw new Error('The script has no URL, so reader.js cannot be found. Load the script from a URL.');
  await import(/* @vite-ignore */ readerUrl);
  const readers = (globalThis as unknown as Record<symbol, Readers>)[Symbol.for('related-posts-readers')];
  installRules((readers as Readers).completeRules);
  return readers as Readers;
}
