/** A BCP 47 language tag, also with underscores (`en_US`). Nothing else may get into attributes. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}$/i;

/** Normalizes a language to a BCP 47 language tag; undefined if it is invalid. */
export function languageTag(tag = ''): string | undefined {
  return LANGUAGE_TAG.test(tag) ? tag.replaceAll('_', '-') : undefined;
}

/** The primary language of a tag, such as "en" for `en-CA`, to compare languages. */
export function primaryLanguage(tag = ''): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
