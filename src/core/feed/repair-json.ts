import { BrokenOff, lenientJson } from './lenient-json.js';

/** Where JSON may begin behind something else: "[error]" and "{closure}" are no beginnings. */
const BEGINNING = /\[\s*(?:[[{"'\]\d-]|\/[/*]|null|true|false)|\{\s*(?:["'}]|\/[/*]|[\w$]{1,60}\s*:)/g;

/** Where XML begins. */
const XML = /<\?xml\s|<(?:rss|feed|rdf:rdf|urlset|sitemapindex|search)[\s>]/i;

/** No feed, and slow to refuse. */
const DEEP = /(?:\[\s*){100}/y;

/** In so many places it is looked for. */
const MOST_BEGINNINGS = 20;

const WARNING =
  /(?:^|>)\s*(?:PHP )?(?:Notice|Warning|Deprecated|Strict Standards|(?:Parse|Fatal|Catchable fatal|Recoverable fatal) error)(?:<\/b>)?:\s/i;

const SCRIPT = /^(?:\/\*|\/\/|(?:var|let|const|window|self|export|import|function)\b|[\w$.]{1,100}\s{0,9}\()/;

/** What stood around a document, and the document. */
export interface Repaired {
  /** What JSON holds; nothing where it is XML. */
  value?: unknown;
  /** XML, from its beginning. */
  xml?: string;
  /** What was wrong with it, for its owner. */
  fault: string;
}

/**
 * Extracts an object or list from text that isn't valid JSON: surrounded by a comment, a warning or JavaScript
 * (`callback(…)`, `var posts = …;`), with unescaped control characters or invalid escapes in strings, or with trailing
 * commas. Executes nothing.
 *
 * @returns Undefined if there is none.
 */
export function repairJson(text: string): Repaired | undefined {
  const source = text.replace(/^\uFEFF/, '');
  const xml = source.search(XML);
  const beginnings = source.matchAll(BEGINNING);
  let broken: unknown;
  let tried = 0;
  for (const { index, 0: found } of beginnings) {
    if ((xml >= 0 && index > xml) || tried++ === MOST_BEGINNINGS) break;
    try {
      const { value, end } = jsonAt(source, index);
      // What is as short is a word in brackets, unless there is nothing more.
      if (end - index <= found.length + 1 && source.trim().length > end - index) continue;
      return { value, fault: faultOf(source.slice(0, index), source.slice(end)) };
    } catch (error) {
      broken ??= error;
    }
  }
  if (xml > 0) return { xml: source.slice(xml), fault: faultOf(source.slice(0, xml), '') };
  if (broken instanceof BrokenOff) throw new BrokenOff(explained(source, broken.message));
  return undefined;
}

/** By the platform where it can, since that is what is tried first: most faults are around the JSON. */
function jsonAt(source: string, start: number): { value: unknown; end: number } {
  const end = Math.max(source.lastIndexOf('}'), source.lastIndexOf(']')) + 1;
  try {
    DEEP.lastIndex = start;
    if (!DEEP.test(source)) return { value: JSON.parse(source.slice(start, end)), end };
  } catch {
    // It is read below.
  }
  return lenientJson(source, start);
}

function faultOf(before: string, behind: string): string {
  if (WARNING.test(before)) return 'a PHP warning stands before it';
  if (WARNING.test(behind)) return 'a PHP warning stands behind it';
  if (/(?:[=(]|\bdefault|\breturn)\s*$/.test(before)) return 'it stands in a script';
  if (before.trim())
    return `${before.trim().startsWith('<!--') ? 'a comment' : 'something else'} stands before it`;
  if (behind.trim())
    return `${behind.trim().startsWith('<!--') ? 'a comment' : 'something else'} stands behind it`;
  return 'with faults in it';
}

function explained(source: string, message: string): string {
  const [warning] = WARNING.test(source.slice(0, 1000)) ? ['a PHP warning stands before it, and '] : [''];
  return warning + message;
}

/** What stands in a document's place, and what to do. */
export function insteadOfFeed(text: string): string | undefined {
  const plain = text
    .slice(0, 2000)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (WARNING.test(plain))
    return `a PHP warning stands in its place, "${plain.slice(0, 200)}": something on the server has to be mended`;
  return SCRIPT.test(plain)
    ? 'it is JavaScript, and there is no JSON in it: src needs the address of data'
    : undefined;
}
