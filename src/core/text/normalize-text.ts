/** Marks the start and end of a link's text while HTML is converted. A Unicode noncharacter, for internal use. */
export const LINK = '\uFDD0';

/**
 * Characters that change or hide text: control characters, zero-width characters except joiners, and bidirectional
 * overrides.
 */
const INVISIBLE = new RegExp(
  `[^\\P{Cc}\\s]|[\\u00AD\\u200B\\u202A-\\u202E\\u2060-\\u206F\\uFEFF${LINK}]`,
  'gu',
);

/** More combining marks on one letter than any script needs, which could cover other content. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;

/** Most text contains only these characters and needs none of the following rules. */
const CLEAN_TEXT =
  /^[\t-\r -~\xA0-\xAC\xAE-\u02FF\u0370-\u0482\u0531-\u0587\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u3000-\u3029\u3030-\u3096\u30A0-\u9FFF\uAC00-\uD7A3]*$/;

/** Removes invisible and harmful characters, and collapses white space. */
export function normalizeText(text: string): string {
  if (!text) return '';
  const visible = CLEAN_TEXT.test(text)
    ? text
    : text
        .replace(INVISIBLE, '')
        .replace(STACKED_MARKS, '$1')
        .replace(/\p{Cs}/gu, '\uFFFD');
  return (/[^\S ]| {2}/.test(visible) ? visible.replace(/\s+/g, ' ') : visible).trim();
}
