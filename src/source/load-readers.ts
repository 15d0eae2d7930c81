/** The readers of every format, from a module of their own. Loading them installs all rules for text. */
export function loadReaders(): Promise<typeof import('./readers.js')> {
  return import('./readers.js');
}
