import { fieldsOf, standardName, text } from './generic-fields.js';
import { isRecord, type JsonRecord } from './json-value.js';

const PLACEHOLDER = /\{([^{}]{1,100})\}/g;

/**
 * Fills a URL pattern such as `/blog/{slug}/` with the fields of an item. Nested fields use a dot. Values are
 * percent-encoded, except for slashes. Undefined if a field is missing.
 */
export function postUrlFromPattern(item: JsonRecord, pattern: string): string | undefined {
  let isComplete = true;
  const address = pattern.replace(PLACEHOLDER, (_, name: string) => {
    const value = fieldOf(item, name.trim());
    isComplete &&= Boolean(value);
    return value.split('/').map(encodeURIComponent).join('/');
  });
  return isComplete ? address : undefined;
}

function fieldOf(item: JsonRecord, name: string): string {
  let value: unknown = item;
  for (const part of name.split('.'))
    value = isRecord(value) || Array.isArray(value) ? ownProperty(value, part) : '';
  const last = name.slice(name.lastIndexOf('.') + 1);
  // Items may be nested, as in GraphQL.
  const [found] = name.includes('.') ? [] : fieldsOf(item)([standardName(last)]);
  return (text(value) || text(found)).replace(/^\/+(?=.)/, '');
}

function ownProperty(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as JsonRecord)[name] : undefined;
}
