import { decodeEntities } from '../text/entities.js';
import { JsonSyntaxError, lenientJson } from './lenient-json.js';

/** Possible starts of JSON after other text. Excludes words in brackets, such as "[error]" and "{closure}". */
const JSON_START = /\[\s*(?:[[{"'“\]\d,-]|\/[/*]|null|true|false)|\{\s*(?:["'“}]|\/[/*]|[\w$]{1,60}\s*:)/g;

/** JSON whose quotation marks were escaped as in HTML. */
const ESCAPED_QUOTES = /^\s*[[{][[{\s]*&(?:quot|#34|#x22);/i;

/** The argument of `JSON.parse`. */
const JSON_PARSE = /\bJSON\.parse\(\s*(["'`][\s\S]*)/;

/** The start of XML. */
const XML_START = /<\?xml\s|<(?:rss|feed|rdf:rdf|urlset|sitemapindex|search)[\s>]/i;

/** Deeply nested lists, which are slow to parse and never a feed. */
const DEEPLY_NESTED = /(?:\[\s*){100}/y;

/** Maximum number of positions to try as the start of JSON. */
const MAX_ATTEMPTS = 20;

const PHP_WARNING =
  /(?:^|>)\s*(?:PHP )?(?:Notice|Warning|Deprecated|Strict Standards|(?:Parse|Fatal|Catchable fatal|Recoverable fatal) error)(?:<\/b>)?:\s/i;

const SCRIPT = /^(?:\/\*|\/\/|(?:var|let|const|window|self|export|import|function)\b|[\w$.]{1,100}\s{0,9}\()/;

/** A document extracted from surrounding text. */
export interface RepairedDocument {
  /** The JSON value; undefined if the document is XML. */
  value?: unknown;
  /** The XML source. */
  xml?: string;
  /** Whether the document ends within the list, which contains only the complete items. */
  isTruncated?: boolean;
  /** A description of the fault, for the site's author. */
  fault: string;
}

/**
 * Extracts an object, list or XML document from text that isn't valid: surrounded by a comment, a warning or
 * JavaScript (`callback(…)`, `var posts = …;`), with unescaped control characters or invalid escapes in strings, or
 * with trailing commas. Executes nothing.
 *
 * @returns Undefined if there is none.
 * @throws {JsonSyntaxError} If the text contains JSON that can't be parsed.
 */
export function repairJson(text: string): RepairedDocument | undefined {
  const source = text.replace(/^\uFEFF/, '');
  const xml = source.search(XML_START);
  const candidates = source.matchAll(JSON_START);
  const lines = inLines(source);
  if (lines) return { value: lines, fault: 'one object per line' };
  if (ESCAPED_QUOTES.test(source)) return repairJson(decodeEntities(source));
  const [call, argument = ''] = JSON_PARSE.exec(source) ?? [];
  if (call) return { value: lenientJson(argument, 0).value, fault: 'extracted from a script' };
  let firstError: unknown;
  let withoutItems: RepairedDocument | undefined;
  const objects: unknown[] = [];
  let after = 0;
  let attempts = 0;
  for (const { index, 0: found } of candidates) {
    if (index < after) continue;
    if ((xml >= 0 && index > xml) || attempts++ === MAX_ATTEMPTS) break;
    try {
      const { value, end, isTruncated } = parseAt(source, index);
      // Skip words in brackets, unless the text contains nothing else.
      if (end - index <= found.length + 1 && source.trim().length > end - index) continue;
      const fault = isTruncated
        ? `cut off after ${source.length} characters`
        : describeFault(source.slice(0, index), source.slice(end));
      const repaired = { value, fault, ...(isTruncated && { isTruncated }) };
      if (hasItems(value)) return repaired;
      objects.push(value);
      // An argument or a name, unless there is nothing else.
      withoutItems ??= repaired;
      after = end;
    } catch (error) {
      firstError ??= error;
    }
  }
  if (xml > 0) return { xml: source.slice(xml), fault: describeFault(source.slice(0, xml), '') };
  if (objects.length > 1) return { value: objects, fault: 'several objects' };
  if (withoutItems) return withoutItems;
  if (firstError instanceof JsonSyntaxError)
    throw new JsonSyntaxError(explainError(source, firstError.message));
  return undefined;
}

/** Whether a value may contain posts: objects in a list or in another object. */
function hasItems(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) =>
    Array.isArray(one) ? one.some((inner) => typeof inner === 'object') : typeof one === 'object' && one,
  );
}

/** The objects of a document with one JSON object per line. */
function inLines(source: string): unknown[] | undefined {
  if (!/^\s*\{[^\n]*\}[^\S\n]*\n\s*\{/.test(source)) return undefined;
  try {
    const lines = source.split('\n').filter((limitLine) => limitLine.trim());
    return lines.map((limitLine) => JSON.parse(limitLine));
  } catch {
    return undefined;
  }
}

/** Parses JSON from a position: with `JSON.parse` if possible, because most faults are around the JSON. */
function parseAt(source: string, start: number): { value: unknown; end: number; isTruncated?: boolean } {
  const end = Math.max(source.lastIndexOf('}'), source.lastIndexOf(']')) + 1;
  try {
    DEEPLY_NESTED.lastIndex = start;
    if (!DEEPLY_NESTED.test(source)) return { value: JSON.parse(source.slice(start, end)), end };
  } catch {
    // Parsed leniently below.
  }
  return lenientJson(source, start);
}

function describeFault(before: string, after: string): string {
  if (PHP_WARNING.test(before)) return 'preceded by a PHP warning';
  if (PHP_WARNING.test(after)) return 'followed by a PHP warning';
  if (/(?:[=(]|\bdefault|\breturn)\s*$/.test(before)) return 'extracted from a script';
  if (before.trim()) return `preceded by ${before.trim().startsWith('<!--') ? 'a comment' : 'other text'}`;
  if (after.trim()) return `followed by ${after.trim().startsWith('<!--') ? 'a comment' : 'other text'}`;
  return 'with repaired syntax errors';
}

function explainError(source: string, message: string): string {
  const [warning] = PHP_WARNING.test(source.slice(0, 1000))
    ? ['it is preceded by a PHP warning, and ']
    : [''];
  return warning + message;
}

/** An error message if the document is a PHP warning or a script without JSON. */
export function explainNonFeed(text: string): string | undefined {
  const plain = text
    .slice(0, 2000)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (PHP_WARNING.test(plain))
    return `The document is a PHP warning: "${plain.slice(0, 200)}". Fix the error on the server.`;
  return SCRIPT.test(plain)
    ? 'The document is JavaScript without JSON. Check the URL of the feed.'
    : undefined;
}
