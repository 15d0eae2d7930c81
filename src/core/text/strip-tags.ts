/** Marks the start or end of a block, and the start of a paragraph. Other code treats them as white space. */
const BLOCK = '\f';
const PARAGRAPH = '\v';
/** Marks the start and end of a link's text. A Unicode noncharacter, reserved for internal use. */
export const LINK = '\uFDD0';

const set = (names: string) => new Set(names.split(' '));

/** Block elements and table cells. */
const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul',
);

/** Inline elements that separate words. */
const GAPS = set('br img input button embed label');

/** Elements without readable content. */
const HIDDEN = set(
  'script style template noscript noembed noframes title svg math iframe object textarea select datalist canvas audio video',
);

/** Elements that don't belong to the main text. */
const BESIDE = set('figcaption aside nav form footer');

/** Classes of paragraphs that don't belong to the main text. */
const NOT_STORY = /class\s*=[^=]*(?:caption|byline|credit)/i;

/** An image that represents a character, such as WordPress's emoji images; replaced by the character. */
const EMOJI =
  /^<img\s[^<>]*?\salt=(["'])((?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})[^"'<>&]{0,24})\1/iu;

/** The start of a tag, comment or declaration, optionally with an XHTML prefix. "a < b" and "I <3 you" don't match. */
const START = /<(?:!--|!\[CDATA\[|[!?]|(\/?)(?:x?h(?:tml)?:)?([a-z][^\s/>]*))|\]\]>/gi;

/**
 * Removes tags, comments, declarations and hidden elements, but doesn't decode entities. Unclosed ones extend to the
 * end, as in browsers. Takes linear time.
 *
 * @param storyOnly Also removes captions, asides and forms.
 * @returns The text, with a vertical tab at the start of each paragraph, a form feed at the start and end of other
 *   blocks, and `LINK` around links.
 */
export function stripTags(html: string, storyOnly = false): string {
  if (!html.includes('<')) return html;
  let text = '';
  let at = 0;
  let inCdata = false;
  const start = new RegExp(START);
  for (let match = start.exec(html); match; match = start.exec(html)) {
    const [markup, slash, written = ''] = match;
    const name = written.toLowerCase();
    if (markup === ']]>' && !inCdata) continue;
    text += html.slice(at, match.index);
    at = start.lastIndex;
    if (markup === '<!--') at = after('-->', html, match.index + 2);
    else if (/^<[!?]$/.test(markup)) at = after('>', html, at);
    else if (!name) inCdata = markup !== ']]>';
    else {
      at = endOfTag(html, at);
      const isHidden = HIDDEN.has(name) || (storyOnly && BESIDE.has(name));
      if (isHidden && !slash && html.slice(at - 2, at) !== '/>') at = endOfElement(name, html, at);
      if (name === 'a') text += LINK;
      else if (name === 'p' && !slash && !NOT_STORY.test(html.slice(match.index, at))) text += PARAGRAPH;
      else if (BLOCKS.has(name)) text += BLOCK;
      else if (isHidden || GAPS.has(name)) text += EMOJI.exec(html.slice(match.index, at))?.[2] ?? ' ';
    }
    start.lastIndex = at;
  }
  return text + html.slice(at);
}

function after(end: string, html: string, from: number): number {
  const found = html.indexOf(end, from);
  return found < 0 ? html.length : found + end.length;
}

/** The index after the end of a tag. Ignores `>` in quoted attribute values. */
export function endOfTag(html: string, from: number): number {
  const mark = />|=\s*(["'])/g;
  mark.lastIndex = from;
  for (let match = mark.exec(html); match; match = mark.exec(html)) {
    if (!match[1]) return mark.lastIndex;
    mark.lastIndex = after(match[1], html, mark.lastIndex);
  }
  return html.length;
}

function endOfElement(name: string, html: string, from: number): number {
  const end = new RegExp(`</(?:x?h(?:tml)?:)?${name}(?![^\\s/>])[^>]*>?`, 'gi');
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : html.length;
}
