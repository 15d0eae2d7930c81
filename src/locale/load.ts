/** Loads all languages except English from a separate file, which most pages don't need. */
export function importLanguages(): Promise<typeof import('./languages/index.js')> {
  return import('./languages/index.js');
}
