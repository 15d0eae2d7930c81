/** The most frequent function words of languages in Latin script. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to is with for that was this',
  de: 'der das und ist nicht mit ein auf dem den',
  fr: 'le les et est des une dans pour du sur',
  es: 'el los las y una del por para más su',
  it: 'il di che è della per gli nel con sono',
  pt: 'os um uma não em com é dos são ao',
  nl: 'het een en van de niet op voor zijn met',
  sv: 'och att det är som på för av inte till',
  da: 'og det er på af ikke til som den fra',
  pl: 'się na nie jest że jak oraz przez dla od',
};

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(FUNCTION_WORDS)) {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/**
 * Minimum number of words in a text, minimum number of different function words, and minimum ratio to the second-best language.
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
  for (const word of new Set(words)) {
    for (const language of languagesOf.get(word) ?? []) hits[language] = (hits[language] ?? 0) + 1;
  }
  const [[language, most] = ['', 0], [, second] = ['', 0]] = Object.entries(hits).sort(
    ([, a], [, b]) => b - a,
  );
  return most >= ENOUGH_HITS && most >= second * MARGIN ? language : '';
}
