/** Codes that addresses use for a language, and hardly for anything else. */
const CLEAR =
  /^(?:bg|cs|da|de|el|en|es|eu|fa|fi|fr|he|hr|hu|ja|ko|lt|lv|nl|pl|pt|ro|ru|sk|sl|sv|th|tr|vi|zh)$/;

/** `en`, `pt-br`, `zh_Hans`. */
const TAG = /^([a-z]{2})(?:[-_](?:[a-z]{2}|[a-z]{4}))?$/;

/**
 * The language that an address names in its subdomain, its first two folders or its query; empty where it names none.
 *
 * @param expected A language that this may be even if its code often means something else, such as `it` or `no`.
 */
export function languageInAddress(address: string, expected = ''): string {
  const [, host = '', path = '', query = ''] =
    /^https?:\/\/([^/?#]*)\/?([^?#]*)\??([^#]*)/.exec(address.toLowerCase()) ?? [];
  const parameter = /(?:^|&)(?:lang|language|locale|hl)=([^&]*)/.exec(query)?.[1] ?? '';
  const places = [parameter, ...path.split('/', 2), host.split('.', 1)[0] ?? ''];
  const codes = places.map((place) => TAG.exec(place)?.[1] ?? '');
  return codes.find((code) => code && (code === expected || CLEAR.test(code))) ?? '';
}

/** Words that hardly a sentence goes without. */
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

/** Of so many words, so many have to be a language's most frequent ones, and clearly more than of any other. */
const ENOUGH_WORDS = 6;
const ENOUGH_HITS = 3;
const MARGIN = 1.5;

/** Whether a text in this language would be guessed to be in it, not in its next of kin. */
export function isGuessable(language: string): boolean {
  return language in FUNCTION_WORDS;
}

/** The language of a text by its most frequent words; empty where the text is short or fits two of them. */
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
