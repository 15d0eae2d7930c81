/** The readers of every format, from a module of their own. */
export function loadReaders(): Promise<typeof import('./readers.js')> {
  return import('./readers.js');
}
