import { isRecord, type JsonRecord, list, string } from './json-value.js';

/**
 * Fields that determine the visibility of an item, by group: those that hide it, those that show it, `archived`, and
 * those with a named state.
 */
const VISIBILITY_FIELD =
  /^(?:post)?[_-]?(?:(?:is[_-]?)?(?:(draft|private|hidden|unlisted|scheduled|deleted|trashed|password|protected)|(published|public|listed|visible))|(is[_-]?archived)|status|visibility|(?:workflow[_-]?)?state)$/i;

const HIDDEN_STATE =
  /^(?:(?:auto-?)?draft|private|pending|future|scheduled|trash(?:ed)?|deleted|hidden|unlisted|un-?published|archived|password(?:[-_ ]?protected)?|protected|internal|in[-_ ]review|off|false)$/i;

const FALSE_VALUE = /^(?:false|no|off|0|)$/i;

/** Kinds of pages that list other pages, in static-site generators. */
const LIST_PAGE = /^(?:section|taxonomy|taxonomyterm|term|home|404|rss|sitemap|robotstxt)$/i;

/** The reason why an item must not be shown, or is not a post; undefined if it may be shown. */
export function notPublicReason(item: JsonRecord): string | undefined {
  for (const name of Object.keys(item)) {
    const [field, hidesIfTrue, showsIfTrue, archived] = VISIBILITY_FIELD.exec(name) ?? [];
    if (!field) continue;
    const [first] = list(item[name]);
    const value = isRecord(first) ? first['value'] : first;
    const text = String(value ?? '').trim();
    const isHidden =
      hidesIfTrue || archived
        ? !FALSE_VALUE.test(text)
        : showsIfTrue
          ? text && FALSE_VALUE.test(text)
          : HIDDEN_STATE.test(text);
    // Never reveal the password.
    if (isHidden) return `not public (${/pass/i.test(field) ? field : `${field}: ${text.slice(0, 40)}`})`;
  }
  const kind = string(item['kind']) || string(item['type']);
  return LIST_PAGE.test(kind) ? `not a post, but a list of pages (${kind})` : undefined;
}
