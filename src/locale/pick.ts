/** Other names of languages, with the script where it isn't the usual one. Browsers know some, none knows all. */
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
 * The available language that is nearest to a locale, looked up as in RFC 4647, section 3.4, but in the script that
 * is written there: `zh-TW` finds `zh-Hant`, and nothing where there is only `zh`; `de-AT` finds `de`.
 *
 * @param locale A BCP 47 tag.
 * @param available Tags, in any case.
 * @returns The tag as it is spelled in `available`; nothing where no language fits.
 */
export function nearestLanguage(locale: string, available: readonly string[]): string | undefined {
  const { language, script, region } = likely(locale);
  const regional = [`${language}-${script}-${region}`, `${language}-${region}`];
  const candidates = [locale, ...regional, `${language}-${script}`, language];
  for (const candidate of candidates) {
    const found = available.find((one) => one.toLowerCase() === candidate.toLowerCase());
    if (found && likely(found).script === script) return found;
  }
  return undefined;
}

/** A tag's parts, with the script and the region that most texts of the language have where it names none. */
function likely(tag: string): { language: string; script?: string | undefined; region?: string | undefined } {
  try {
    const { language, script, region } = new Intl.Locale(tag);
    const named = { ...(script && { script }), ...(region && { region }) };
    return new Intl.Locale(ALIASES[language] ?? language, named).maximize();
  } catch {
    const [language = ''] = tag.toLowerCase().split('-');
    return { language: ALIASES[language] ?? language };
  }
}
