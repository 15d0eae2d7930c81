import { decodeEntities } from './entities.js';

/** Elements whose start and end set words apart; what is inline glues them, as on the page. */
const BLOCKS = new Set(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html img input legend li main menu nav ol option p pre section select summary table tbody td tfoot th thead title tr ul video audio iframe'.split(
    ' ',
  ),
);

/** Elements whose content is nothing to read. */
const HIDDEN = new Set(
  'script style template noscript svg math iframe object embed textarea select canvas audio video head'.split(
    ' ',
  ),
);

/** WordPress's own shortcodes; others are told by their attributes or by their closing twin. */
const SHORTCODES = 'gallery caption embed playlist audio video wp_caption contact-form';

/** What changes or hides what is read: controls, zero-width space, bidirectional overrides, lone surrogates. */
const UNSEEN = /[^\P{Cc}\s]|[\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|\p{Cs}/gu;

/** How a text says that it goes on elsewhere. */
const MORE =
  /\s*(?:\(more(?:…|\.{3})\)|(?:continue reading|read more|weiterlesen|lire la suite|leer más|leggi tutto|lees verder|continue lendo|続きを読む)(?:(?:…|\.{3}|\s*[→»›>]|[\s:“"'‘][^.!?]{0,120}(?:→|»|›|…|["”’]))\s*)?)\s*$/i;

/** What WordPress puts at the end of each item of its feeds. */
const APPEARED_FIRST = /\s*The post\s.{1,300}?\sappeared first on\s.{1,200}?\.?\s*$/;

/**
 * HTML to plain text: a space where a block, line break, list item or cell began or ended and none where an
 * inline tag stood; entities decoded once; what is not for reading, shortcodes and "Continue reading" gone.
 * Nothing is ever parsed as a document, so that it also runs where there is none.
 */
export function plainText(html: string): string {
  return withoutBoilerplate(tidy(decodeEntities(withoutShortcodes(withoutTags(html)))));
}

/** The text of a field that should be plain and often isn't: markup is taken out only where there is some. */
export function plainOrHtml(text: string): string {
  return looksLikeHtml(text) ? plainText(text) : tidy(text);
}

/** Tags that only HTML has, in pairs or void, or character references: "List<String>" and "a < b" are neither. */
function looksLikeHtml(text: string): boolean {
  return (
    /<\/(?:p|div|span|a|b|i|em|strong|u|s|li|ul|ol|h[1-6]|blockquote|figure|table|td|code|small|sup|sub|script|style)\s*>/i.test(
      text,
    ) ||
    /<(?:p|br|hr|img|wbr)(?:\s[^<>]*)?\/?>/i.test(text) ||
    /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/i.test(text)
  );
}

/** At least this many words of a body stand in for a summary. */
const ENOUGH_WORDS = 40;
/** A shorter first paragraph is a caption, a byline or a dateline. */
const REAL_WORDS = 5;
/** Of a body without paragraphs, this much is looked at, in characters. */
const MOST = 4000;

/** Plain text of the first real paragraph of a body, and of the next ones where that is short. */
export function firstParagraph(html: string): string {
  const words = (text: string) => text.split(' ').length;
  const paragraphs = html
    .slice(0, 20 * MOST)
    .split(/<\/p\s*>/i)
    .slice(0, -1);
  let found = '';
  for (const paragraph of paragraphs) {
    const start = [...paragraph.matchAll(/<p[\s>]/gi)].at(-1)?.index;
    const text = start === undefined ? '' : plainText(paragraph.slice(start));
    if (!found && words(text) < REAL_WORDS) continue;
    found = `${found} ${text}`.trim();
    if (words(found) >= ENOUGH_WORDS) break;
  }
  return found || plainText(html.slice(0, MOST));
}

/**
 * A tag or what else begins with `<`: comment, CDATA, declaration. Attributes may hold `>` in quotes. Each piece
 * can be read in one way only, and what is never closed ends with the text: hostile markup costs no more time.
 */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|\]\]>|<[!?][^>]*(?:>|$)|<\/?([a-z][^\s/>]*)(?:[^=>]|=(?!\s*["'])|=\s*"[^"]*(?:"|$)|=\s*'[^']*(?:'|$))*(?:>|$)/gi;

function withoutTags(html: string): string {
  if (!html.includes('<')) return html;
  let text = '';
  let at = 0;
  MARKUP.lastIndex = 0;
  for (let match = MARKUP.exec(html); match; match = MARKUP.exec(html)) {
    text += html.slice(at, match.index);
    at = MARKUP.lastIndex;
    const name = match[1]?.toLowerCase() ?? '';
    if (HIDDEN.has(name) && !match[0].startsWith('</') && !match[0].endsWith('/>')) {
      at = endOf(name, html, at);
      MARKUP.lastIndex = at;
      text += ' ';
    } else if (BLOCKS.has(name)) text += ' ';
  }
  return text + html.slice(at);
}

/** Where an element's content ends; what is never closed hides all the rest, as in a browser. */
function endOf(name: string, html: string, from: number): number {
  const tag = new RegExp(`</${name}`, 'gi');
  tag.lastIndex = from;
  const end = tag.exec(html) ? html.indexOf('>', tag.lastIndex) + 1 : 0;
  return end || html.length;
}

/** `[gallery ids="1,2"]`, `[vc_row]…[/vc_row]`: tags of WordPress's plugins. "[sic]" and "array[0]" are none. */
function withoutShortcodes(text: string): string {
  if (!text.includes('[')) return text;
  const closed = new Set([...text.matchAll(/\[\/([\w-]{2,40})\]/g)].map(([, name]) => name));
  return text.replace(
    /\[(\/?)([a-z][\w-]{1,40})((?:\s[^[\]]{0,2000})?)\]/gi,
    (written, slash: string, name: string, attributes: string) => {
      const isShortcode =
        slash ||
        closed.has(name) ||
        /\s[\w-]+=/.test(attributes) ||
        SHORTCODES.split(' ').includes(name.toLowerCase());
      return isShortcode ? ' ' : written;
    },
  );
}

function tidy(text: string): string {
  return text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** Of a text, only the end is looked at, for how it says that it goes on elsewhere. */
const END = 600;

function withoutBoilerplate(text: string): string {
  const at = Math.max(0, text.length - END);
  const end = text
    .slice(at)
    .replace(APPEARED_FIRST, '')
    .replace(MORE, '')
    .replace(/\s*\[\s*(?:…|\.{3})\s*\]$/, '…');
  return (text.slice(0, at) + end).replace(/\s?\[(?:…|\.{3})\]\s?/g, ' ').trim();
}
