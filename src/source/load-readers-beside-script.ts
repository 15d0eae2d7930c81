import { installRules } from '../core/text/rules.js';
import { readerAddress } from './reader-beside-script.js';

type Readers = typeof import('./readers.js');

/** As in `load-readers.ts`, for the whole files: the readers lie beside them, with rules of their own. */
export async function loadReaders(): Promise<Readers> {
  if (!readerAddress) throw new Error('a script without an address has nothing beside it');
  await import(/* @vite-ignore */ readerAddress);
  const readers = (globalThis as unknown as Record<symbol, Readers>)[Symbol.for('related-posts-readers')];
  installRules((readers as Readers).completeRules);
  return readers as Readers;
}
