import { importLanguages } from './load.js';
import type { Strings } from './strings.js';

/** Milliseconds after which posts are shown in English rather than later. */
const PATIENCE = 3000;

let loaded: Record<string, Strings> = {};
let loading: Promise<void> | undefined;

/** The languages that are there by now. */
export function languages(): Record<string, Strings> {
  return loaded;
}

/** Gets the wording for a locale, if English won't do. Resolves when it is there, or doesn't come. */
export async function loadLanguage(locale: string | undefined): Promise<void> {
  if (!locale || /^en\b/i.test(locale)) return;
  loading ??= load();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([loading, late]);
  clearTimeout(timer);
}

async function load(): Promise<void> {
  try {
    loaded = (await importLanguages()).LANGUAGES;
  } catch (error) {
    console.warn(`<related-posts>: languages.js can't be loaded, so its words are in English: ${error}.`);
  }
}
