import { type JsonRecord, record, string } from './json-value.js';

const HIDDEN_STATES =
  /^(?:draft|auto-draft|private|pending|future|scheduled|trash|unpublished|password|hidden|unlisted|protected)$/i;

/** Kinds of pages that list other pages, in static-site generators. */
const LIST_PAGES = /^(?:section|taxonomy|term|taxonomyterm|home|404)$/i;

/** The reason why a JSON item must not be shown; undefined if it may. */
export function notPublic(item: JsonRecord): string | undefined {
  const flag = (name: string) => String(item[name] ?? '').toLowerCase();
  const isOff = (name: string) => flag(name) === 'false';
  if (['draft', 'isDraft', 'is_draft', '_draft'].some((name) => flag(name) === 'true')) return 'a draft';
  if (['published', 'isPublished', 'is_published', 'publish', 'status'].some(isOff)) return 'not published';
  for (const name of ['status', '_status', 'visibility']) {
    const state = string(item[name]);
    if (HIDDEN_STATES.test(state)) return `not public (${name}: ${state})`;
  }
  if (flag('private') === 'true') return 'private';
  const isProtected = ['content', 'excerpt'].some((name) => record(item[name])['protected'] === true);
  if (isProtected || string(item['password'])) return 'protected by a password';
  const kind = string(item['kind']) || string(item['type']);
  return LIST_PAGES.test(kind) ? `a list of pages (${kind})` : undefined;
}
