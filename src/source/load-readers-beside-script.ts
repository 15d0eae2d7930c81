import { readerAddress } from './reader-beside-script.js';

type Readers = typeof import('./readers.js');

/** As in `load-readers.ts`, for the whole files: the readers lie beside them. */
export async function loadReaders(): Promise<Readers> {
  if (!readerAddress) throw new Error('a script without an address has nothing beside it');
  await import(/* @vite-ignore */ readerAddress);
  return (globalThis as unknown as Record<symbol, Readers>)[Symbol.for('related-posts-readers')] as Readers;
}
