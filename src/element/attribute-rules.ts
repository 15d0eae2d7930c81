import type { ComplexAttributeConverter, PropertyValues, ReactiveElement } from 'lit';
import { isRecord } from '../core/feed/json-value.js';
import { isTimeZone } from '../core/text/dates.js';
import { absoluteUrl } from '../core/text/urls.js';

/** The values that an attribute accepts. `read` converts a value from markup or script, or rejects it. */
interface Rule<T> extends ComplexAttributeConverter {
  read(value: unknown): T | undefined;
  /** Describes the accepted values in warnings. */
  allowed: string;
}

function rule<T>(allowed: string, read: Rule<T>['read']): Rule<T> {
  // Keep an invalid value as written, for `replaceInvalidValues` to report it.
  const fromAttribute = (value: string | null) => (value === null ? null : (read(value) ?? value));
  return { allowed, read, fromAttribute };
}

/** Any text; a URL object is converted to a string. */
export function text(): Rule<string> {
  return rule('text', (value) =>
    typeof value === 'string' || value instanceof URL ? String(value).trim() : undefined,
  );
}

/** An http(s) URL, absolute or relative to the page. */
export function httpUrl(): Rule<string> {
  const { read } = text();
  return rule('an http(s) URL', (value) => {
    const url = read(value);
    return !url || absoluteUrl(url, globalThis.document?.baseURI) ? url : undefined;
  });
}

/** As on `<img>`: an empty value means `anonymous`. */
export function crossOrigin(): Rule<'anonymous' | 'use-credentials'> {
  const { allowed, read } = oneOf('anonymous', 'use-credentials');
  return rule(allowed, (value) => (value === '' ? 'anonymous' : read(value)));
}

/** A number from `min` to `max`; an integer unless `whole` is false. */
export function number(
  min: number,
  max = Number.POSITIVE_INFINITY,
  { whole: integer = true } = {},
): Rule<number> {
  const range = max === Number.POSITIVE_INFINITY ? `of at least ${min}` : `from ${min} to ${max}`;
  return rule(`${integer ? 'a whole number' : 'a number'} ${range}`, (value) => {
    const number = typeof value === 'string' && value.trim() ? Number(value) : value;
    if (typeof number !== 'number' || Number.isNaN(number)) return undefined;
    if (integer && !Number.isInteger(number)) return undefined;
    return number >= min && number <= max ? number : undefined;
  });
}

/** One of these words, case-insensitive. */
export function oneOf<Word extends string>(...words: readonly Word[]): Rule<Word> {
  const read = (value: unknown) => words.find((word) => word === String(value).trim().toLowerCase());
  return rule(`one of ${words.join(', ')}`, read);
}

/** Any number of these words, separated by white space. */
export function anyOf(...words: readonly string[]): Rule<string> {
  return rule(`any of ${words.join(', ')}, separated by spaces`, (value) => {
    if (typeof value !== 'string') return undefined;
    const values = splitOnSpaces(value.toLowerCase());
    return values.every((word) => words.includes(word)) ? values.join(' ') : undefined;
  });
}

/** An IANA time zone, such as `Europe/Lisbon`; empty for none. */
export function timeZone(): Rule<string> {
  return rule('an IANA time zone such as Europe/Lisbon', (value) => {
    const timeZone = String(value).trim();
    return !timeZone || isTimeZone(timeZone) ? timeZone : undefined;
  });
}

/** Splits a list separated by white space. */
export function splitOnSpaces(value: string): string[] {
  return value.split(/\s+/).filter(Boolean);
}

/** Splits a list separated by commas. */
export function splitOnCommas(value: string): string[] {
  return value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function rules(host: ReactiveElement): [name: string, attribute: string, rule: Rule<unknown>][] {
  const { elementProperties } = host.constructor as typeof ReactiveElement;
  return [...elementProperties].flatMap(([name, declaration]) => {
    const { converter, attribute } = declaration;
    const property = String(name);
    const isRule = typeof converter === 'object' && 'allowed' in converter;
    return isRule
      ? [[property, typeof attribute === 'string' ? attribute : property, converter as Rule<unknown>]]
      : [];
  });
}

/** The current values of all properties with a rule. Called in the constructor, these are the defaults. */
export function optionValues(host: ReactiveElement): Map<string, unknown> {
  return new Map(rules(host).map(([name]) => [name, Reflect.get(host, name)]));
}

/** Replaces invalid values of changed properties with the default, and logs a warning. */
export function replaceInvalidValues(
  host: ReactiveElement,
  changed: PropertyValues,
  defaults: ReadonlyMap<string, unknown>,
): void {
  for (const [name, attribute, { read, allowed }] of rules(host)) {
    const value = Reflect.get(host, name);
    if (!changed.has(name) || value === defaults.get(name)) continue;
    const valid = read(value);
    if (valid === undefined && value !== undefined && value !== null) {
      const written = isRecord(value) ? 'an object' : `"${value}"`;
      console.warn(`<related-posts>: ${attribute}=${written} is not ${allowed}. Using the default.`);
    }
    if (valid !== value) Reflect.set(host, name, valid ?? defaults.get(name));
  }
}
