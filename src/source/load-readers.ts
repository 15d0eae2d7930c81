/** Loads the parsers of all formats from a separate file, which also installs all rules for text. */
export function loadReaders(): Promise<typeof import('./readers.js')> {
  return import('./readers.js');
}
