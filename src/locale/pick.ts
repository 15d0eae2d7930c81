/** Aliases of languages, with the script if it isn't the default one. Browsers know some of them only. */
const ALIASES: Record<string, string> = {
  cmn: 'zh',
  in: 'id',
  iw: 'he',
  no: 'nb',
  sh: 'sr-Latn',
  tl: 'fil',
  yue: 'zh-Hant',
};

/**
 * The available language closest to a locale: RFC 4647 lookup (section 3.4), restricted to the script of the locale.
 * `zh-TW` finds `zh-Hant`, but not `zh`; `de-AT` finds `de`.
 *
 * @param locale A BCP 47 language tag.
 * @param available BCP 47 language tags, case-insensitive.
 * @returns The tag as spelled in `available`; undefined if no language matches.
 */
export function closestLanguage(locale: string, available: readonly string[]): string | undefined {
  const { language, script, region } = addLikelySubtags(locale);
  const regional = [`${language}-${script}-${region}`, `${language}-${region}`];
  const candidates = [locale, ...regional, `${language}-${script}`, language];
  for (const candidate of candidates) {
    const found = available.find((tag) => tag.toLowerCase() === candidate.toLowerCase());
    if (found && addLikelySubtags(found).script === script) return found;
  }
  return undefined;
}

/** The parts of a tag, with the likely script and region if it has none. */
function addLikelySubtags(tag: string): {
  language: string;
  script?: string | undefined;
  region?: string | undefined;
} {
  try {
    const { language, script, region } = new Intl.Locale(tag);
    const subtags = { ...(script && { script }), ...(region && { region }) };
    return new Intl.Locale(ALIASES[language] ?? language, subtags).maximize();
  } catch {
    const [language = ''] = tag.toLowerCase().split('-');
    return { language: ALIASES[language] ?? language };
  }
}
