/** As BCP 47 writes a language, or nearly (`en_US`): anything else would only get into attributes. */
const LANGUAGE = /^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,4}$/i;

/** A language as BCP 47 has it; nothing where a feed's idea of its language is none. */
export function languageTag(said = ''): string | undefined {
  return LANGUAGE.test(said) ? said.replaceAll('_', '-') : undefined;
}

/** "en" of `en-CA`: what tells whether two texts are in one language. */
export function primaryLanguage(tag = ''): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}
