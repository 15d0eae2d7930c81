import { absoluteUrl } from '../text/urls.js';
import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { isRecord, list, record, string } from './json-value.js';

/** A Squarespace blog with `?format=json` (https://developers.squarespace.com/what-is-json). */
export const squarespace: Format = {
  name: 'Squarespace',

  matches(value) {
    const { collection, items, item } = record(value);
    const [first] = list(items ?? item);
    return isRecord(collection) && 'fullUrl' in record(first);
  },

  read(value, context) {
    const page = record(value);
    const nextUrl = absoluteUrl(record(page['pagination'])['nextPageUrl'], context.url);
    const next = nextUrl ? new URL(nextUrl) : undefined;
    next?.searchParams.set('format', 'json');
    const title = string(record(page['website'])['siteTitle']);
    return {
      ...genericList.read(list(page['items'] ?? page['item']).map(withStatus), context),
      ...(title && { title }),
      ...(next && { next: next.href }),
    };
  },
};

/** Published posts have the workflow state 1; others are drafts, in review, or scheduled. */
function withStatus(item: unknown): unknown {
  const state = string(record(item)['workflowState']);
  return isRecord(item) && state && state !== '1' ? { ...item, status: 'draft' } : item;
}
