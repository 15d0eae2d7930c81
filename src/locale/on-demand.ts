import { english } from './english.js';
import { importLanguages } from './load.js';
import type { Strings } from './strings.js';

/** Milliseconds after which posts are shown in English rather than later. */
const PATIENCE = 3000;

let find: (locale: string) => Strings | undefined = () => undefined;
let loading: Promise<void> | undefined;

/** The wording for a locale, in the nearest language that is there by now: English, where none of the others is. */
export function wordingFor(locale: string): Strings {
  return find(locale) ?? english;
}

/**
 * Gets the wording for a locale, if English won't do. Resolves when it is there, or doesn't come.
 *
 * @param came Called when it is there, however late.
 */
export async function loadLanguage(locale: string | undefined, came?: () => void): Promise<void> {
  if (!locale || /^en\b/i.test(locale)) return;
  loading ??= load();
  void loading.then(came);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([loading, late]);
  clearTimeout(timer);
}

async function load(): Promise<void> {
  try {
    find = (await importLanguages()).wordingIn;
  } catch (error) {
    console.warn(`<related-posts>: languages.js could not be loaded, so labels are in English: ${error}`);
  }
}
