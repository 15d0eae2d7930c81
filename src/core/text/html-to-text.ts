import { stripBoilerplate } from './boilerplate.js';
import { decodeEntities } from './entities.js';
import { UNSPACED } from './excerpt.js';
import { normalizeText } from './normalize-text.js';
import { rule } from './rules.js';
import { stripTags } from './strip-tags.js';

/**
 * Converts HTML to plain text. Blocks, line breaks, list items and cells become spaces, inline tags don't. Decodes
 * entities once. Removes hidden content, shortcodes and "Continue reading". A final "[…]" becomes "…". Doesn't use an
 * HTML parser, so it needs no document.
 */
export function plainText(html: string): string {
  return finishText(stripShortcodes(stripTags(html)));
}

/** Like `plainText`, for fields that should be plain text but often contain HTML. Removes markup only if there is any. */
export function fieldText(text: string): string {
  const html = /&lt;\/|^\s*&lt;img\s/i.test(text) ? unescapeHtml(text) : text;
  const read = looksLikeHtml(html) ? plainText(html) : normalizeText(html);
  // Text about a tag must not lose it.
  return read || html === text ? read : plainText(text);
}

const TAG_NAMES =
  'p|div|span|a|b|i|em|strong|u|s|ul|ol|li|h[1-6]|blockquote|figure|table|tr|td|pre|code|small|sup|sub|cite|q|abbr|mark|font|center';

const TAGS = new RegExp(
  `</(?:${TAG_NAMES})\\s*>|<(?:p|br|hr|wbr)(?:\\s[^<>]*)?/?>|<(?:${TAG_NAMES}|img|script|style)\\s[^<>=]*=[^<>]*>`,
  'i',
);

/** Text that starts with a tag that was escaped twice. */
const ESCAPED_TWICE = new RegExp(`^\\s*&lt;(?:${TAG_NAMES}|br|img)(?:\\s|/?&gt;)`, 'i');

/** A link or image that was escaped twice. */
const ESCAPED_LINK = /&lt;(?:a|img)\s[^<>]{0,80}?(?:href|src)=(?:["']|&quot;|&#0?3[49];)https?:/i;

/** Unescapes HTML that was escaped once too often. */
export function unescapeHtml(html: string): string {
  if (!html.includes('&lt;')) return html;
  return ESCAPED_TWICE.test(html) || (!html.includes('<') && ESCAPED_LINK.test(html))
    ? decodeEntities(html)
    : html;
}

/** A closing tag without an opening one is something that the text mentions, not markup. */
const SCRIPT_TAGS = [/<(?:script|style)\b/i, /<\/(?:script|style)\s*>/i];

/**
 * Whether a text contains tags or character references known to HTML. "Use the <dialog> element", "a < b && c > d",
 * "List<String>" and "What </script> ends" don't.
 */
export function looksLikeHtml(text: string): boolean {
  return TAGS.test(text) || SCRIPT_TAGS.every((tag) => tag.test(text)) || decodeEntities(text) !== text;
}

/** Minimum number of words to use as a summary. */
const MIN_SUMMARY_WORDS = 40;
/** Minimum length of a paragraph, in words; shorter ones are bylines or datelines. */
const MIN_PARAGRAPH_WORDS = 5;
/** Length of a body without paragraphs to examine, in characters; with paragraphs, it is more. */
const MAX_BODY_LENGTH = 4000;

/** Plain text of the first real paragraph of a body, plus more paragraphs up to about 40 words. */
export function firstParagraph(html: string): string {
  const story = stripShortcodes(stripTags(html.slice(0, 20 * MAX_BODY_LENGTH), true));
  let summary = '';
  for (const [paragraph] of story.matchAll(/\v[^\v\f]*/g)) {
    const text = finishText(paragraph);
    if (!summary && countWords(text) < MIN_PARAGRAPH_WORDS) continue;
    summary = `${summary} ${text}`.trim();
    if (countWords(summary) >= MIN_SUMMARY_WORDS) break;
  }
  return summary || plainText(html.slice(0, MAX_BODY_LENGTH));
}

/** Approximate number of words as counted by `excerpt`. In scripts without spaces, two characters are one word. */
function countWords(text: string): number {
  return text.split(' ').length + (text.match(UNSPACED)?.length ?? 0) / 2 - (text ? 0 : 1);
}

/** Possible shortcodes of content management systems, such as `[gallery ids="1,2"]` or `[/caption]`. */
const SHORTCODE =
  /\[(?:\/[a-z]|[a-z]\w*[_-]|[a-z][\w-]*[\s=][^[\]]{0,200}[=/]|(?:gallery|caption|embed|playlist|youtube|vimeo)\b)/i;

function stripShortcodes(text: string): string {
  return SHORTCODE.test(text) ? (rule('stripShortcodes')?.(text) ?? text) : text;
}

/** Typographic characters that were escaped twice. Text about HTML mentions others. */
const ESCAPED_CHARACTER = /&(?:#8\d{3}|#0?3[89]|hellip|[lr][sd]quo|[mn]dash);/g;

function decodeTwice(text: string): string {
  const decoded = decodeEntities(text);
  return decoded.includes('&') ? decoded.replace(ESCAPED_CHARACTER, decodeEntities) : decoded;
}

function finishText(text: string): string {
  return normalizeText(stripBoilerplate(decodeTwice(text)));
}
