/** An attribute of the element; `true` for a boolean attribute. */
export interface Attribute {
  name: string;
  value: string | true;
  /** The value is code in the platform's template language, and is written as is. */
  isCode?: true;
}

/** Maximum line length; longer tags get one line per attribute. */
const LINE = 80;

/** Characters that HTML, XML and the template languages of Hugo, Jekyll, Ghost, Twig and Vue could interpret. */
const SPECIAL = /[&"<>\n\r]|\{(?=[{%#])/g;

/** The same, for Svelte, in which every brace starts an expression. */
export const SPECIAL_IN_SVELTE = /[&"<>\n\r{]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '&#10;',
  '\r': '&#13;',
  '{': '&#123;',
};

/** An attribute as HTML. */
export function written({ name, value, isCode }: Attribute, special = SPECIAL): string {
  if (value === true) return name;
  return `${name}="${isCode ? value : value.replace(special, (character) => ESCAPES[character] ?? '')}"`;
}

/** An element without content. */
export function tag(name: string, attributes: readonly string[], end = `></${name}>`): string {
  const line = `<${name}${attributes.map((text) => ` ${text}`).join('')}${end}`;
  if (line.length <= LINE) return line;
  return `<${name}\n${attributes.map((text) => `  ${text}\n`).join('')}${end.trimStart()}`;
}

export function indented(code: string, by = '  '): string {
  return code.replace(/^(?=.)/gm, by);
}
