/** All languages but English, from a module of their own: most pages need none of them. */
export function importLanguages(): Promise<typeof import('./languages/index.js')> {
  return import('./languages/index.js');
}
