import { escapeHtml } from '../core/text/escape.js';

/** Serializes attributes, each preceded by a space. Leaves out undefined values. */
export function attributes(values: Iterable<readonly [name: string, value: unknown]>): string {
  return [...values]
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
}

/** Serializes an element with attributes and inner HTML. */
export function element(name: string, values: Record<string, unknown>, inner: string): string {
  return `<${name}${attributes(Object.entries(values))}>${inner}</${name}>`;
}
