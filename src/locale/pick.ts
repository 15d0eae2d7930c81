import { validLocale } from '../core/text/dates.js';

/** Languages under another name than the one that their texts go by; `Intl` knows the rest, such as `iw` for `he`. */
const ALIASES: Record<string, string> = { no: 'nb', yue: 'zh' };

/**
 * The available language that is nearest to a locale, looked up as in RFC 4647, section 3.4, but in the script that
 * is written there: `zh-TW` finds `zh-Hant`, and nothing where there is only `zh`; `de-AT` finds `de`.
 *
 * @param locale A BCP 47 tag, or anything at all.
 * @param available Tags, or a table by tag, in any case.
 * @returns The tag as it is spelled in `available`; nothing where no language fits.
 */
export function nearestLanguage(
  locale: string,
  available: Iterable<string> | Record<string, unknown>,
): string | undefined {
  const tag = validLocale(locale);
  if (!tag) return undefined;
  const tags = Symbol.iterator in available ? [...available] : Object.keys(available);
  const { language, script, region } = likely(tag);
  const name = ALIASES[language] ?? language;
  const candidates = [tag, `${name}-${script}-${region}`, `${name}-${region}`, `${name}-${script}`, name];
  for (const candidate of candidates) {
    const found = tags.find((one) => one.toLowerCase() === candidate.toLowerCase());
    if (found && likely(found).script === script) return found;
  }
  return undefined;
}

/** A tag's parts, with the script and the region that most texts of the language have where it names none. */
function likely(tag: string): { language: string; script?: string | undefined; region?: string | undefined } {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return { language: tag.toLowerCase().split('-')[0] ?? '' };
  }
}
