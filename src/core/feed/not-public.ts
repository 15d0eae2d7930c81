import { isRecord, type JsonRecord, list, string } from './json-value.js';

/**
 * Fields that determine the visibility of an item, by group: those that hide it, those that show it, `archived`, and
 * those with a named state.
 */
const SIGN =
  /^(?:post)?[_-]?(?:(?:is[_-]?)?(?:(draft|private|hidden|unlisted|scheduled|deleted|trashed|password|protected)|(published|public|listed|visible))|(is[_-]?archived)|status|visibility|(?:workflow[_-]?)?state)$/i;

const HIDDEN =
  /^(?:(?:auto-?)?draft|private|pending|future|scheduled|trash(?:ed)?|deleted|hidden|unlisted|un-?published|archived|password(?:[-_ ]?protected)?|protected|internal|in[-_ ]review|off|false)$/i;

const NO = /^(?:false|no|off|0|)$/i;

/** Kinds of pages that list other pages, in static-site generators. */
const LIST_PAGE = /^(?:section|taxonomy|taxonomyterm|term|home|404|rss|sitemap|robotstxt)$/i;

/** The reason why an item must not be shown, or is not a post; undefined if it may be shown. */
export function notPublic(item: JsonRecord): string | undefined {
  for (const name of Object.keys(item)) {
    const [sign, hides, shows, archived] = SIGN.exec(name) ?? [];
    if (!sign) continue;
    const [first] = list(item[name]);
    const value = isRecord(first) ? first['value'] : first;
    const said = String(value ?? '').trim();
    const isHidden = hides || archived ? !NO.test(said) : shows ? said && NO.test(said) : HIDDEN.test(said);
    // Never reveal the password.
    if (isHidden) return `not public (${/pass/i.test(sign) ? sign : `${sign}: ${said.slice(0, 40)}`})`;
  }
  const kind = string(item['kind']) || string(item['type']);
  return LIST_PAGE.test(kind) ? `not a post, but a list of pages (${kind})` : undefined;
}
