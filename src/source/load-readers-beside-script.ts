import { installRules } from '../core/text/rules.js';
import { readerAddress } from './reader-beside-script.js';

type Readers = typeof import('./readers.js');

/** As in `load-readers.ts`, for the whole files: the readers lie beside them, with rules of their own. */
export async function loadReaders(): Promise<Readers> {
  if (!readerAddress) throw new Error('The script has no URL, so reader.js cannot be found.');
  await import(/* @vite-ignore */ readerAddress);
  const readers = (globalThis as unknown as Record<symbol, Readers>)[Symbol.for('related-posts-readers')];
  installRules((readers as Readers).completeRules);
  return readers as Readers;
}
