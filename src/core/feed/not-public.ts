import { isRecord, type JsonRecord, list, string } from './json-value.js';

/** Fields that say who may see an entry: those that hide it, those that show it, those with a word for it. */
const SIGN =
  /^(?:post)?[_-]?(?:(?:is[_-]?)?(?:(draft|private|hidden|unlisted|scheduled|deleted|trashed|password|protected)|(published|public|listed|visible))|(is[_-]?archived)|status|visibility|(?:workflow[_-]?)?state)$/i;

const HIDDEN =
  /^(?:(?:auto-?)?draft|private|pending|future|scheduled|trash(?:ed)?|deleted|hidden|unlisted|un-?published|archived|password(?:[-_ ]?protected)?|protected|internal|in[-_ ]review|off|false)$/i;

const NO = /^(?:false|no|off|0|)$/i;

/** The kinds of pages of a static site that list others. */
const LIST_PAGE = /^(?:section|taxonomy|taxonomyterm|term|home|404|rss|sitemap|robotstxt)$/i;

/** Why an entry is not for everybody's eyes, or no post, by what its system says of it; nothing where it may be shown. */
export function notPublic(item: JsonRecord): string | undefined {
  for (const name of Object.keys(item)) {
    const [sign, hides, shows, archived] = SIGN.exec(name) ?? [];
    if (!sign) continue;
    const [first] = list(item[name]);
    const value = isRecord(first) ? first['value'] : first;
    const said = String(value ?? '').trim();
    const isHidden = hides || archived ? !NO.test(said) : shows ? said && NO.test(said) : HIDDEN.test(said);
    // Nobody else has to know the password.
    if (isHidden) return `not public (${/pass/i.test(sign) ? sign : `${sign}: ${said.slice(0, 40)}`})`;
  }
  const kind = string(item['kind']) || string(item['type']);
  return LIST_PAGE.test(kind) ? `not a post but a list of pages (${kind})` : undefined;
}
