import { withoutBoilerplate } from './boilerplate.js';
import { decodeEntities } from './entities.js';
import { countWords } from './excerpt.js';
import { rule } from './rules.js';
import { LINK, stripTags } from './strip-tags.js';

/**
 * HTML to plain text: a space where a block, line break, list item or cell began or ended and none where an
 * inline tag stood; entities decoded once; what is not for reading, shortcodes and "Continue reading" gone.
 * "[…]" at the end becomes "…". Nothing is ever parsed as a document, so that it also runs where there is none.
 */
export function plainText(html: string): string {
  return finish(withoutShortcodes(stripTags(html)));
}

/** The text of a field that should be plain and often isn't: markup is taken out only where there is some. */
export function plainOrHtml(text: string): string {
  const html = /&lt;\/|^\s*&lt;img\s/i.test(text) ? unescaped(text) : text;
  const read = looksLikeHtml(html) ? plainText(html) : tidy(html);
  // Text that is only about a tag is not that tag.
  return read || html === text ? read : plainText(text);
}

const NAMES =
  'p|div|span|a|b|i|em|strong|u|s|ul|ol|li|h[1-6]|blockquote|figure|table|tr|td|pre|code|small|sup|sub|cite|q|abbr|mark|font|center';

const TAGS = new RegExp(
  `</(?:${NAMES})\\s*>|<(?:p|br|hr|wbr)(?:\\s[^<>]*)?/?>|<(?:${NAMES}|img|script|style)\\s[^<>=]*=[^<>]*>`,
  'i',
);

/** A text that begins with a tag, escaped once more than it should be. */
const ESCAPED_TWICE = new RegExp(`^\\s*&lt;(?:${NAMES}|br|img)(?:\\s|/?&gt;)`, 'i');

/** A link or a picture in it, escaped once more than it should be. */
const ESCAPED_LINK = /&lt;(?:a|img)\s[^<>]{0,80}?(?:href|src)=(?:["']|&quot;|&#0?3[49];)https?:/i;

/** HTML as it was before somebody escaped it for a place that needed no escaping. */
export function unescaped(html: string): string {
  if (!html.includes('&lt;')) return html;
  return ESCAPED_TWICE.test(html) || (!html.includes('<') && ESCAPED_LINK.test(html))
    ? decodeEntities(html)
    : html;
}

/** A lone end of one of these is what a text is about: where it stood in markup, its start would be there, too. */
const SCRIPT = [/<(?:script|style)\b/i, /<\/(?:script|style)\s*>/i];

/**
 * Whether a text is HTML: it has tags or character references that HTML knows. "Use the <dialog> element",
 * "a < b && c > d", "List<String>" and "What </script> ends" have none.
 */
export function looksLikeHtml(text: string): boolean {
  return TAGS.test(text) || SCRIPT.every((tag) => tag.test(text)) || decodeEntities(text) !== text;
}

/** At least this many words of a body stand in for a summary. */
const ENOUGH_WORDS = 40;
/** A first paragraph shorter than this is a byline or a dateline. */
const REAL_WORDS = 5;
/** Of a body without paragraphs, this much is looked at, in characters; of one with paragraphs, more. */
const MOST = 4000;

/** Plain text of the first real paragraph of a body, and of the next ones up to some 40 words. */
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

/** What may be a shortcode of a content management system, such as `[gallery ids="1,2"]` or `[/caption]`. */
const SHORTCODE =
  /\[(?:\/[a-z]|[a-z]\w*[_-]|[a-z][\w-]*[\s=][^[\]]{0,200}[=/]|(?:gallery|caption|embed|playlist|youtube|vimeo)\b)/i;

function withoutShortcodes(text: string): string {
  return SHORTCODE.test(text) ? (rule('withoutShortcodes')?.(text) ?? text) : text;
}

function finish(text: string): string {
  return tidy(withoutBoilerplate(decodeEntities(text)));
}

/** What changes or hides what is read: controls, zero-width characters but joiners, bidirectional overrides. */
const UNSEEN = new RegExp(`[^\\P{Cc}\\s]|[\\u00AD\\u200B\\u202A-\\u202E\\u2060-\\u206F\\uFEFF${LINK}]`, 'gu');

/** Marks over and under one letter that no script needs: piled up, they reach across the page. */
const PILE = /(\p{M}{8})\p{M}+/gu;

/** Letters and signs that none of these rules is about: most texts have no others, which is sooner told than every rule tried. */
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
