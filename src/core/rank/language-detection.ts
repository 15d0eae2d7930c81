/** The most frequent function words of languages in Latin script. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of is to with for that',
  de: 'der die das und ist nicht mit den ein auf',
  fr: 'le les et est des une du dans pour au',
  es: 'el los las y es una del en por con',
  it: 'il di che è della una per gli nel con',
  pt: 'o os e um uma do da não em com',
  nl: 'het een en van de is niet op met voor',
  sv: 'och att det en är som på för av med',
  da: 'og at det en er til på af med for',
  pl: 'i w na się z jest nie do to o',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/**
 * Minimum number of words in a text, minimum number of function words, and minimum ratio to the second-best language.
 */
const ENOUGH_WORDS = 6;
const ENOUGH_HITS = 3;
const MARGIN = 1.5;

/** Whether `guessLanguage` knows the language, so that it isn't mistaken for a related one. */
export function isGuessable(language: string): boolean {
  return language in FUNCTION_WORDS;
}

/** Detects the language of a text by its function words; empty if the text is too short or ambiguous. */
export function guessLanguage(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < ENOUGH_WORDS) return '';
  const hits: Record<string, number> = {};
  for (const word of words) {
    for (const language of languagesOf.get(word) ?? []) hits[language] = (hits[language] ?? 0) + 1;
  }
  const [[language, most] = ['', 0], [, second] = ['', 0]] = Object.entries(hits).sort(
    ([, a], [, b]) => b - a,
  );
  return most >= ENOUGH_HITS && most >= second * MARGIN ? language : '';
}
