import { isUrl } from '../build/read-page.js';

/** The feeds in an option: several URLs separated by spaces, or one file, whose name may contain spaces. */
export function sourcesIn(given: readonly string[]): string[] {
  const sources = given.flatMap((source) => (isUrl(source) ? source.trim().split(/\s+/) : source));
  return [...new Set(sources.filter(Boolean))];
}
