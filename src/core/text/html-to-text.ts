import { withoutBoilerplate } from './boilerplate.js';
import { decodeEntities } from './entities.js';
import { countWords } from './excerpt.js';
import { rule } from './rules.js';
import { LINK, stripTags } from './strip-tags.js';

/**
 * Converts HTML to plain text. Blocks, line breaks, list items and cells become spaces, inline tags don't. Decodes
 * entities once. Removes hidden content, shortcodes and "Continue reading". A final "[…]" becomes "…". Doesn't use an
 * HTML parser, so it needs no document.
 */
export function plainText(html: string): string {
  return finish(withoutShortcodes(stripTags(html)));
}

/** The text of a field that should be plain text but often contains HTML. Removes markup only if there is any. */
export function plainOrHtml(text: string): string {
  const html = /&lt;\/|^\s*&lt;img\s/i.test(text) ? unescaped(text) : text;
  const read = looksLikeHtml(html) ? plainText(html) : tidy(html);
  // Text about a tag must not lose it.
  return read || html === text ? read : plainText(text);
}

const NAMES =
  'p|div|span|a|b|i|em|strong|u|s|ul|ol|li|h[1-6]|blockquote|figure|table|tr|td|pre|code|small|sup|sub|cite|q|abbr|mark|font|center';

const TAGS = new RegExp(
  `</(?:${NAMES})\\s*>|<(?:p|br|hr|wbr)(?:\\s[^<>]*)?/?>|<(?:${NAMES}|img|script|style)\\s[^<>=]*=[^<>]*>`,
  'i',
);

/** Text that starts with a tag that was escaped twice. */
const ESCAPED_TWICE = new RegExp(`^\\s*&lt;(?:${NAMES}|br|img)(?:\\s|/?&gt;)`, 'i');

/** A link or image that was escaped twice. */
const ESCAPED_LINK = /&lt;(?:a|img)\s[^<>]{0,80}?(?:href|src)=(?:["']|&quot;|&#0?3[49];)https?:/i;

/** Unescapes HTML that was escaped once too often. */
export function unescaped(html: string): string {
  if (!html.includes('&lt;')) return html;
  return ESCAPED_TWICE.test(html) || (!html.includes('<') && ESCAPED_LINK.test(html))
    ? decodeEntities(html)
    : html;
}

/** A closing tag without an opening one is something that the text mentions, not markup. */
const SCRIPT = [/<(?:script|style)\b/i, /<\/(?:script|style)\s*>/i];

/**
 * Whether a text contains tags or character references known to HTML. "Use the <dialog> element", "a < b && c > d",
 * "List<String>" and "What </script> ends" don't.
 */
export function looksLikeHtml(text: string): boolean {
  return TAGS.test(text) || SCRIPT.every((tag) => tag.test(text)) || decodeEntities(text) !== text;
}

/** Minimum number of words to use as a summary. */
const ENOUGH_WORDS = 40;
/** Minimum length of a paragraph, in words; shorter ones are bylines or datelines. */
const REAL_WORDS = 5;
/** Length of a body without paragraphs to examine, in characters; with paragraphs, it is more. */
const MOST = 4000;

/** Plain text of the first real paragraph of a body, plus more paragraphs up to about 40 words. */
export function firstParagraph(html: string): string {
  const story = withoutShortcodes(stripTags(html.slice(0, 20 * MOST), true));
  let found = '';
  for (const [paragraph] of story.matchAll(/\v[^\v\f]*/g)) {
    const text = finish(paragraph);
    if (!found && countWords(text) < REAL_WORDS) continue;
    found = `${found} ${text}`.trim();
    if (countWords(found) >= ENOUGH_WORDS) break;
  }
  return found || plainText(html.slice(0, MOST));
}

/** Possible shortcodes of content management systems, such as `[gallery ids="1,2"]` or `[/caption]`. */
const SHORTCODE =
  /\[(?:\/[a-z]|[a-z]\w*[_-]|[a-z][\w-]*[\s=][^[\]]{0,200}[=/]|(?:gallery|caption|embed|playlist|youtube|vimeo)\b)/i;

function withoutShortcodes(text: string): string {
  return SHORTCODE.test(text) ? (rule('withoutShortcodes')?.(text) ?? text) : text;
}

function finish(text: string): string {
  return tidy(withoutBoilerplate(decodeEntities(text)));
}

/**
 * Characters that change or hide text: control characters, zero-width characters except joiners, and bidirectional
 * overrides.
 */
const UNSEEN = new RegExp(`[^\\P{Cc}\\s]|[\\u00AD\\u200B\\u202A-\\u202E\\u2060-\\u206F\\uFEFF${LINK}]`, 'gu');

/** More combining marks on one letter than any script needs, which could cover other content. */
const PILE = /(\p{M}{8})\p{M}+/gu;

/** Most text contains only these characters and needs none of the following rules. */
const CLEAN =
  /^[\t-\r -~\xA0-\xAC\xAE-\u02FF\u0370-\u0482\u0531-\u0587\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u3000-\u3029\u3030-\u3096\u30A0-\u9FFF\uAC00-\uD7A3]*$/;

function tidy(text: string): string {
  const seen = CLEAN.test(text)
    ? text
    : text
        .replace(UNSEEN, '')
        .replace(PILE, '$1')
        .replace(/\p{Cs}/gu, '\uFFFD');
  return (/[^\S ]| {2}/.test(seen) ? seen.replace(/\s+/g, ' ') : seen).trim();
}
