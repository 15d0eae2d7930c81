import { isRecord, string } from './json-value.js';

/** Maximum nesting depth of lists and quotations. */
const DEEPEST = 20;

const WITHIN = ['content', 'children', 'nodes', 'blocks', 'document', 'root'];

/**
 * The plain text of a rich-text tree, with blank lines between blocks: Sanity's Portable Text, and the rich text of
 * Contentful, Strapi, Storyblok, Wix, Lexical and Slate. Undefined for any other value.
 */
export function richText(value: unknown): string | undefined {
  if (!isRichText(value)) return undefined;
  return blocks(value, DEEPEST)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

/** Whether a value is a rich-text tree. */
function isRichText(value: unknown): boolean {
  const [first] = Array.isArray(value) ? value : [value];
  return (
    isRecord(first) &&
    WITHIN.some((name) => typeof first[name] === 'object') &&
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
  return own ? [own] : WITHIN.flatMap((name) => blocks(value[name], depth - 1));
}

function leaf({ text, textData, value, nodeType }: Record<string, unknown>): string {
  const said = nodeType === 'text' ? value : isRecord(textData) ? textData['text'] : text;
  // Don't trim text: a space between words may be a separate leaf.
  return typeof said === 'string' ? said : string(said);
}
