import { isRecord, string } from './json-value.js';

/** Maximum nesting depth of lists and quotations. */
const MAX_DEPTH = 20;

const CHILD_FIELDS = ['content', 'children', 'nodes', 'blocks', 'document', 'root'];

/**
 * The plain text of a rich-text tree, with blank lines between blocks: Sanity's Portable Text, and the rich text of
 * Contentful, Strapi, Storyblok, Wix, Lexical and Slate. Undefined for any other value.
 */
export function richText(value: unknown): string | undefined {
  if (!isRichText(value)) return undefined;
  return blocks(value, MAX_DEPTH)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

/** Whether a value is a rich-text tree. */
function isRichText(value: unknown): boolean {
  const [first] = Array.isArray(value) ? value : [value];
  return (
    isRecord(first) &&
    CHILD_FIELDS.some((name) => typeof first[name] === 'object') &&
    ['type', '_type', 'nodeType', 'nodes', 'root', 'children'].some((name) => name in first)
  );
}

function blocks(value: unknown, depth: number): string[] {
  if (!depth) return [];
  if (Array.isArray(value)) {
    const isLine = value.some((part) => isRecord(part) && leaf(part));
    const parts = value.flatMap((part) => blocks(part, depth - 1));
    return isLine ? [parts.join('')] : parts;
  }
  if (!isRecord(value)) return [];
  const own = leaf(value);
  return own ? [own] : CHILD_FIELDS.flatMap((name) => blocks(value[name], depth - 1));
}

function leaf({ text, textData, value, nodeType }: Record<string, unknown>): string {
  const leafText = nodeType === 'text' ? value : isRecord(textData) ? textData['text'] : text;
  // Don't trim text: a space between words may be a separate leaf.
  return typeof leafText === 'string' ? leafText : string(leafText);
}
