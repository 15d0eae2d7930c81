import { fieldsOf, standardName, text } from './generic-fields.js';
import { isRecord, type JsonRecord } from './json-value.js';

const PLACEHOLDER = /\{([^{}]{1,100})\}/g;

/**
 * Fills a URL pattern such as `/blog/{slug}/` with the fields of an item. Nested fields use a dot. Values are
 * percent-encoded, except for slashes. Undefined if a field is missing.
 */
export function postUrlFromPattern(item: JsonRecord, pattern: string): string | undefined {
  let isComplete = true;
  const url = pattern.replace(PLACEHOLDER, (_, name: string) => {
    const value = fieldOf(item, name.trim());
    isComplete &&= Boolean(value);
    return value.split('/').map(encoded).join('/');
  });
  return isComplete ? url.replace(/([^:/])\/{2,}/g, '$1/') : undefined;
}

/** Percent-encodes a part of a path, unless it already is, as WordPress's slugs are. */
function encoded(part: string): string {
  return /^(?:[\w.~-]|%[\da-f]{2})+$/i.test(part) ? part : encodeURIComponent(part);
}

/** Objects that formats unwrap before an item is read. */
const WRAPPER = /^(?:node|fields|_source|document|doc|attributes|data|frontmatter|properties)\./;

function fieldOf(item: JsonRecord, name: string): string {
  let value: unknown = isRecord(item['node']) ? item['node'] : item;
  for (const part of name.split('.'))
    value = isRecord(value) || Array.isArray(value) ? ownProperty(value, part) : '';
  const last = name.slice(name.lastIndexOf('.') + 1);
  // Items may be nested, as in GraphQL.
  const [found] = name.includes('.') ? [] : fieldsOf(item)([standardName(last)]);
  const written = text(value) || text(found);
  if (!written && WRAPPER.test(name)) return fieldOf(item, name.replace(WRAPPER, ''));
  return written.replace(/^\/+(?=.)/, '');
}

function ownProperty(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as JsonRecord)[name] : undefined;
}
