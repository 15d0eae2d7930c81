import { LINK } from './normalize-text.js';

/** Length of the end to examine, in characters: enough for a long title. */
const MAX_BOILERPLATE_LENGTH = 1000;

/** Beginnings of "Continue reading" links. `read-more.ts` knows more languages. */
const READ_MORE = 'continue reading|read (?:more|the rest|full)|weiterlesen|lire la suite';

/** The same in Japanese, where it follows the title. */
const READ_MORE_SUFFIX = '続きを読む';

/** Matches such a link at the end, or its text if there are no links. */
const READ_MORE_LINK = new RegExp(
  `(?:${LINK}\\s*((?:${READ_MORE})[^${LINK}]{0,200}|[^${LINK}]{0,200}${READ_MORE_SUFFIX})[^${LINK}]?${LINK}[\\s.…→»›]*|(^|[^\\p{L}\\d])(${READ_MORE}|${READ_MORE_SUFFIX})(\\s*[…→»›>.]*|[\\s:][^.!?]{0,150}[→»›…”"])[\\s${LINK}]*)$`,
  'iu',
);

/** The paragraph that WordPress adds to each item of its feeds, which ends with a link. */
const APPEARED_FIRST = new RegExp(
  `(?:[\\v\\f][^\\v\\f]{1,400}(?:appeared first on|first appeared on|erschien zuerst auf)\\s*${LINK}[^${LINK}]{1,150}${LINK}|The post (?:(?!The post).){1,300} (?:appeared first|first appeared) on [^.]{1,100})\\.?[\\s${LINK}]*$`,
  's',
);

/** Removes "Continue reading" and similar boilerplate. Text that was cut ends with an ellipsis. */
export function stripBoilerplate(text: string): string {
  const at = Math.max(0, text.length - MAX_BOILERPLATE_LENGTH);
  const end = stripReadMore(text.slice(at).replace(APPEARED_FIRST, '')).replace(
    /[\s…]*\[\s*(?:…|\.{3})\s*\]\s*$/,
    '…',
  );
  return (text.slice(0, at) + end).replace(/\s?\[(?:…|\.{3})\]\s?/g, ' ');
}

/**
 * Removes "Read more" only after the end of a sentence, or if it looks like a link. "I want to read more" is a
 * sentence.
 */
function stripReadMore(text: string): string {
  const end = text.replace(/[\s(]*\(more(?:…|\.{3})\)\W*$/i, '');
  const found = READ_MORE_LINK.exec(end);
  if (!found) return end;
  const [, inLink, between = '', alone = '', tail = ''] = found;
  const before = (end.slice(0, found.index) + between).replaceAll(LINK, '').trimEnd();
  const beginsLikeLink = (inLink || tail.trim()) && !/^\p{Ll}/u.test(inLink ?? alone);
  return beginsLikeLink || /[.!?…。»”"')\]]$/.test(before) ? before : end;
}
