import { missingFileMessage } from '../source/missing-file.js';
import { english } from './english.js';
import { importLanguages } from './load.js';
import type { Strings } from './strings.js';

/** Time to wait for the translations, in milliseconds. After that, the block renders in English first. */
const LOAD_TIMEOUT = 3000;

let findLabels: (locale: string) => Strings | undefined = () => undefined;
let loading: Promise<void> | undefined;

/** The labels for a locale, in the closest language loaded so far, or in English. */
export function labelsFor(locale: string): Strings {
  return findLabels(locale) ?? english;
}

/**
 * Loads the labels for a locale, unless it is English. Resolves when they are loaded, or have failed or timed out.
 *
 * @param onLoad Called when the labels are loaded, even after the timeout.
 */
export async function loadLanguage(locale: string | undefined, onLoad?: () => void): Promise<void> {
  if (!locale || /^en\b/i.test(locale)) return;
  loading ??= load();
  void loading.then(onLoad);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LOAD_TIMEOUT);
  });
  await Promise.race([loading, timeout]);
  clearTimeout(timer);
}

async function load(): Promise<void> {
  try {
    findLabels = (await importLanguages()).labelsIn;
  } catch (error) {
    console.warn(missingFileMessage('languages.js', error, 'labels are in English'));
  }
}
