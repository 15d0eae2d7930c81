/** Where a block begins or ends, and where a paragraph begins: white space to everyone else. */
const BLOCK = '\f';
const PARAGRAPH = '\v';
/** Before and behind a link's text. Unicode has set this one aside for what never leaves a program. */
export const LINK = '\uFDD0';

const set = (names: string) => new Set(names.split(' '));

/** Elements that begin and end on a line, or in a cell, of their own. */
const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements in a line that yet set words apart. */
const GAPS = set('br img input button embed label');

/** Elements whose content is nothing to read. */
const HIDDEN = set(
  'script style template noscript noembed noframes title svg math iframe object textarea select datalist canvas audio video',
);

/** Elements that stand beside the story. */
const BESIDE = set('figcaption aside nav form footer');

/** A paragraph of these classes is none of the story's. */
const NOT_STORY = /class\s*=[^=]*(?:caption|byline|credit)/i;

/** A picture of a character, such as WordPress puts in place of each emoji in its feeds, reads as that character. */
const EMOJI =
  /^<img\s[^<>]*?\salt=(["'])((?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})[^"'<>&]{0,24})\1/iu;

/** Where a tag, or what else begins with `<`, begins, XHTML's prefix passed over; "a < b" and "I <3 you" begin none. */
const START = /<(?:!--|!\[CDATA\[|[!?]|(\/?)(?:x?h(?:tml)?:)?([a-z][^\s/>]*))|\]\]>/gi;

/**
 * HTML without its tags, comments, declarations and hidden elements, entities still encoded. Never closed, they
 * reach to the end, as in a browser. Each character is looked at a fixed number of times, whatever it is.
 *
 * @param storyOnly Leaves out what stands beside the story: captions, asides, forms.
 * @returns The text, with a vertical tab where a paragraph began, a form feed where another block began or ended, and
 *   `LINK` around links.
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

/** Past the `>` of the tag that this is within; one in a quoted attribute is none. */
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
