import type { Format } from './format.js';
import { genericList } from './generic-list.js';
import { content, isXmlElement, type XmlElement } from './xml-tree.js';

/** Documents whose entries have titles and URLs, but are not posts. */
const OTHER_ROOT = /^(?:opml|sitemapindex|html|svg)$/;

/** Elements of HTML, which are part of a text. */
const HTML_ELEMENT = /^(?:p|div|span|br|a|img|[bisu]|em|strong|[uo]l|li|h[1-6]|blockquote|figure|pre|table)$/;

/** Maximum nesting depth of elements. */
const MAX_DEPTH = 12;

/** XML in no specific format: elements with a title and a URL in children or attributes. */
export const genericXml: Format = {
  name: 'a plain list of posts in XML',

  matches: (value, context) =>
    isXmlElement(value) && !OTHER_ROOT.test(value.name) && genericList.matches(toJson(value), context),

  read: (value, context) => genericList.read(toJson(value as XmlElement), context),
};

/** An element as JSON: text, a list of elements of the same name, or an object with attributes and children. */
function toJson(element: XmlElement, depth = MAX_DEPTH): unknown {
  const { attributes, children } = element;
  const isText = !children.length || children.some(({ name }) => HTML_ELEMENT.test(name));
  if (isText && !attributes.size) return content(element);
  if (isText || !depth) return { ...Object.fromEntries(attributes), text: content(element) };
  const values = new Map<string, unknown[]>();
  for (const child of children)
    values.set(child.name, append(values.get(child.name), toJson(child, depth - 1)));
  const [first = '', ...others] = values.keys();
  const list = values.get(first) ?? [];
  if (!others.length && (list.length > 1 || isPlural(element.name, first))) return list;
  const fields = [...values].map(([name, all]) => [name, all.length > 1 ? all : all[0]] as const);
  return { ...Object.fromEntries(attributes), ...Object.fromEntries(fields) };
}

function append(list: unknown[] = [], value: unknown): unknown[] {
  list.push(value);
  return list;
}

/** Whether a name is the plural of another, as in `<categories><category>`. */
function isPlural(name: string, singular = ''): boolean {
  return [`${singular}s`, `${singular}list`, singular.replace(/y$/, 'ies')].includes(name);
}
