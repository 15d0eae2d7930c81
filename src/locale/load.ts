import type { Strings } from './strings.js';

/** All languages but English, from a module of their own: most pages need none of them. */
export function importLanguages(): Promise<{ LANGUAGES: Record<string, Strings> }> {
  return import('./languages/index.js');
}
