import { escaped } from '../core/text/escape.js';

/** Attributes as they are written in a tag, each after a space; those without a value are left out. */
export function attributes(values: Iterable<readonly [name: string, value: unknown]>): string {
  return [...values]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

/** An element with attributes and inner HTML. */
export function element(name: string, values: Record<string, unknown>, inner: string): string {
  return `<${name}${attributes(Object.entries(values))}>${inner}</${name}>`;
}
