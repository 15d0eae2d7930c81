import { plainOrHtml } from '../text/text-field.js';
import { isRecord, type JsonRecord, string } from './json-value.js';

/** Maximum nesting depth of lists and quotations. */
const MAX_DEPTH = 20;

/** Maximum nesting depth of a tree in another object. */
const MAX_WRAPPERS = 4;

const CHILD_FIELDS = 'content children nodes blocks document root json raw value data'.split(' ');
const TYPE_FIELDS = ['type', '_type', 'nodeType'];

/** Fields that name the component of a page builder. All of its fields may contain text. */
const COMPONENT_FIELDS = ['__component', 'component', 'blockType', 'slice_type'];
const TEXT_FIELD = /^(?:body|text|content|rich_?text|markdown|html|copy|paragraph)$/i;

/**
 * The plain text of a rich-text tree, with blank lines between blocks: Sanity's Portable Text, and the rich text of
 * Contentful, Strapi, Storyblok, Prismic, DatoCMS, Wix, ProseMirror, Lexical, Slate and Editor.js. Undefined for any
 * other value.
 */
export function richText(value: unknown): string | undefined {
  if (!isRichText(value, MAX_WRAPPERS)) return undefined;
  return blocks(value, MAX_DEPTH)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

/** Whether a value is a rich-text tree, or contains one. */
function isRichText(value: unknown, depth: number): boolean {
  if (Array.isArray(value)) return value.some((part) => isRichText(part, depth));
  if (!isRecord(value) || !depth) return false;
  const hasChildren = CHILD_FIELDS.some((name) => value[name] && typeof value[name] === 'object');
  if (COMPONENT_FIELDS.some((name) => name in value)) return true;
  if (TYPE_FIELDS.some((name) => name in value) && (hasChildren || leaf(value))) return true;
  if (Array.isArray(value['children']) || Array.isArray(value['nodes'])) return true;
  return CHILD_FIELDS.some((name) => isRichText(value[name], depth - 1));
}

/** @param isInside Whether the value is in a component, all of whose fields may contain text. */
function blocks(value: unknown, depth: number, isInside = false): string[] {
  if (!depth) return [];
  if (Array.isArray(value)) {
    const isLine = value.some((part) => isRecord(part) && leaf(part) && !isBlock(part));
    const parts = value.flatMap((part) => blocks(part, depth - 1, isInside));
    return isLine ? [parts.join('')] : parts;
  }
  if (!isRecord(value)) return [];
  const own = leaf(value);
  if (own) return [own];
  const isComponent = isInside || COMPONENT_FIELDS.some((name) => name in value);
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner === 'string') return isComponent && TEXT_FIELD.test(name) ? [plainOrHtml(inner)] : [];
    return isComponent || CHILD_FIELDS.includes(name) ? blocks(inner, depth - 1, isComponent) : [];
  });
}

/** Whether a leaf is a whole block: in Prismic, with `spans` for its formatting, and in Editor.js. */
function isBlock(part: JsonRecord): boolean {
  return 'spans' in part;
}

function leaf({ text, textData, value, nodeType, type }: JsonRecord): string {
  const isValueLeaf = nodeType === 'text' || type === 'span';
  const leafText = isValueLeaf ? value : isRecord(textData) ? textData['text'] : text;
  // Don't trim text: a space between words may be a separate leaf.
  return typeof leafText === 'string' ? leafText : string(leafText);
}
