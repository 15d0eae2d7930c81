import { LINK } from './normalize-text.js';

/** Marks the start or end of a block, and the start of a paragraph. Other code treats them as white space. */
const BLOCK = '\f';
const PARAGRAPH = '\v';

const set = (names: string) => new Set(names.split(' '));

/** Block elements and table cells. */
const BLOCK_ELEMENTS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul',
);

/** Inline elements that separate words. */
const WORD_SEPARATORS = set('br img input button embed label');

/** Elements without readable content. */
const HIDDEN_ELEMENTS = set(
  'script style template noscript noembed noframes title svg math iframe object textarea select datalist canvas audio video',
);

/** Elements that don't belong to the main text. */
const NON_STORY_ELEMENTS = set('figcaption aside nav form footer');

/** Classes of paragraphs that don't belong to the main text. */
const NON_STORY_CLASS = /class\s*=[^=]*(?:caption|byline|credit)/i;

/** An image that represents a character, such as WordPress's emoji images; replaced by the character. */
const EMOJI =
  /^<img\s[^<>]*?\salt=(["'])((?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})[^"'<>&]{0,24})\1/iu;

/** The start of a tag, comment or declaration, optionally with an XHTML prefix. "a < b" and "I <3 you" don't match. */
const MARKUP_START = /<(?:!--|!\[CDATA\[|[!?]|(\/?)(?:x?h(?:tml)?:)?([a-z][^\s/>]*))|\]\]>/gi;

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
  let position = 0;
  let inCdata = false;
  const start = new RegExp(MARKUP_START);
  for (let match = start.exec(html); match; match = start.exec(html)) {
    const [markup, slash, written = ''] = match;
    const name = written.toLowerCase();
    if (markup === ']]>' && !inCdata) continue;
    text += html.slice(position, match.index);
    position = start.lastIndex;
    if (markup === '<!--') position = indexAfter('-->', html, match.index + 2);
    else if (/^<[!?]$/.test(markup)) position = indexAfter('>', html, position);
    else if (!name) inCdata = markup !== ']]>';
    else {
      position = endOfTag(html, position);
      const isHidden = HIDDEN_ELEMENTS.has(name) || (storyOnly && NON_STORY_ELEMENTS.has(name));
      if (isHidden && !slash && html.slice(position - 2, position) !== '/>')
        position = endOfElement(name, html, position);
      if (name === 'a') text += LINK;
      else if (name === 'p' && !slash && !NON_STORY_CLASS.test(html.slice(match.index, position)))
        text += PARAGRAPH;
      else if (BLOCK_ELEMENTS.has(name)) text += BLOCK;
      else if (isHidden || WORD_SEPARATORS.has(name))
        text += EMOJI.exec(html.slice(match.index, position))?.[2] ?? ' ';
    }
    start.lastIndex = position;
  }
  return text + html.slice(position);
}

function indexAfter(end: string, html: string, from: number): number {
  const found = html.indexOf(end, from);
  return found < 0 ? html.length : found + end.length;
}

/** The index after the end of a tag. Ignores `>` in quoted attribute values. */
export function endOfTag(html: string, from: number): number {
  const delimiter = />|=\s*(["'])/g;
  delimiter.lastIndex = from;
  for (let match = delimiter.exec(html); match; match = delimiter.exec(html)) {
    if (!match[1]) return delimiter.lastIndex;
    delimiter.lastIndex = indexAfter(match[1], html, delimiter.lastIndex);
  }
  return html.length;
}

function endOfElement(name: string, html: string, from: number): number {
  const end = new RegExp(`</(?:x?h(?:tml)?:)?${name}(?![^\\s/>])[^>]*>?`, 'gi');
  end.lastIndex = from;
  return end.exec(html) ? end.lastIndex : html.length;
}
