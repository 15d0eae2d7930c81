import { isRecord, type JsonRecord, list, string } from './json-value.js';

/** Fields that determine the visibility of an item, by group: those that hide it, those that show it, and named states. */
const VISIBILITY_FIELD =
  /^(?:post)?[_-]?(?:(?:is[_-]?)?(?:(draft\??|private|hidden|unlisted|unpublished|scheduled|deleted(?:[_-]?at)?|trashed|in[_-]?trash|removed|archived|password(?:[_-]?protected)?|protected|(?:eleventy)?exclude[_-]?from[_-]?\w{1,30})|(publish(?:ed)?|public|listed|visible|active|enabled))|(?:publish(?:ed|ing)?[_-]?)?status|visibility|privacy|stage|(?:workflow|moderation|publication)?[_-]?state)$/i;

const HIDDEN_STATE =
  /^(?:(?:auto-?)?draft|sent|inactive|preview|private|pending|future|scheduled|trash(?:ed)?|deleted|hidden|unlisted|un-?published|archived|password(?:[-_ ]?protected)?|protected|internal|wip|work[-_ ]in[-_ ]progress|expired|rejected|queued?|submitted|(?:(?:in|under|needs|for|pending)[-_ ])?review|off|false)$/i;

const FALSE_VALUE = /^(?:false|no|off|0|)$/i;

/** Dates that a published post may have instead of a date of publication. */
const OTHER_DATES = ['date', 'published', 'pubDate', 'datePublished', 'date_published'];

/** Fields that contain the kind of a page, and flags of lists of pages. */
const KIND = /^(?:hugo_?|page_?)?(?:kind|type)$/i;
const IS_LIST = /^is_?(?:home|start|front|folder|section|node|taxonomy|term)_?(?:page)?$/i;

/** Kinds of pages that list other pages, in static-site generators. */
const LIST_PAGE =
  /^(?:category|tag|archive|index|section|taxonomy|taxonomyterm|term|home|404|rss|sitemap|robotstxt)$/i;

/** Whether fields of these names are relevant. The items of a list have the same names. */
const relevance = new Map<string, boolean>();
const MAX_CACHED_NAMES = 1000;

function isRelevant(name: string): boolean {
  let isFound = relevance.get(name);
  if (isFound === undefined) {
    isFound = [VISIBILITY_FIELD, KIND, IS_LIST].some((pattern) => pattern.test(name));
    if (relevance.size < MAX_CACHED_NAMES) relevance.set(name, isFound);
  }
  return isFound;
}

/** The reason why an item must not be shown, or is not a post; undefined if it may be shown. */
export function notPublicReason(item: JsonRecord): string | undefined {
  const names = Object.keys(item).filter(isRelevant);
  for (const name of names) {
    const [field, hidesIfTrue, showsIfTrue] = VISIBILITY_FIELD.exec(name) ?? [];
    if (!field) continue;
    const [first] = list(item[name]);
    const value = isRecord(first) ? (first['value'] ?? first['name'] ?? first['label']) : first;
    const text = String(value ?? '').trim();
    const isHidden = hidesIfTrue
      ? !FALSE_VALUE.test(text)
      : showsIfTrue
        ? text && FALSE_VALUE.test(text)
        : HIDDEN_STATE.test(text);
    // Never reveal the password.
    if (isHidden) return `not public (${/pass/i.test(field) ? field : `${field}: ${text.slice(0, 40)}`})`;
  }
  // Strapi, Shopify and others set the date when they publish a post.
  const isUndated = item['publishedAt'] === null || item['published_at'] === null;
  if (isUndated && !OTHER_DATES.some((name) => item[name])) return 'not public (not published yet)';
  const flag = names.find((name) => IS_LIST.test(name) && item[name] === true);
  if (flag) return `not a post, but a list of pages (${flag})`;
  const kind = names
    .filter((name) => KIND.test(name))
    .map((name) => string(item[name]))
    .find((value) => LIST_PAGE.test(value));
  return kind ? `not a post, but a list of pages (${kind})` : undefined;
}
