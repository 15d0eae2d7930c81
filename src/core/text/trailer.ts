import { absoluteUrl, postKey } from './urls.js';

/** Length of the end to examine, in characters. */
const MAX_TRAILER_LENGTH = 3000;
const BLOCK = /<(?:p|div|br|li|footer|small|hr)(?=[\s/>])/gi;
const LINK = /<a\s([^<>]{1,1000})>((?:[^<]|<(?!\/?a\b)){0,500})<\/a\s*>/gi;
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;
const SENTENCE_END = /(?:[.!?…。»”"')\]]|&hellip;|&#8230;)\s*$/;
const MAX_TRAILERS = 4;

/** Maximum length of WordPress's words outside paragraphs, and of a label such as "Source:", in characters. */
const MAX_WORDS_LENGTH = 80;
const MAX_LABEL_LENGTH = 24;

/** The URLs of forms and of services for sharing. */
const FORM_URL =
  /(?:^|[/.?&=])(?:(?:un)?subscribe|newsletters?|signup|share(?:r|_submission)?|intent\/tweet|donate|feedback)(?=[/?&#.=]|$)|#(?:comments|respond)$/i;

/**
 * Removes links to the post itself from the end of a body, in any language: a paragraph that is such a link,
 * WordPress's paragraph that names the post and its site, or a last link after a sentence. A body that consists of
 * nothing else is unchanged.
 */
export function stripTrailer(html: string, url: string): string {
  let rest = stripRedditFooter(html);
  for (let i = 0; i < MAX_TRAILERS; i++) {
    const trailerStart = rest.includes('<a') ? findTrailer(rest, url) : -1;
    if (trailerStart < 0 || !hasWords(rest.slice(0, trailerStart))) break;
    rest = rest.slice(0, trailerStart);
  }
  return rest;
}

function findTrailer(html: string, url: string): number {
  const from = Math.max(0, html.length - MAX_TRAILER_LENGTH);
  const end = html.slice(from);
  const start = [...end.matchAll(BLOCK)].findLast(({ index }) => hasWords(end.slice(index)))?.index ?? 0;
  const block = end.slice(start);
  const links = [...block.matchAll(LINK)];
  const first = links[0];
  const last = links.at(-1);
  if (!first || !last) return -1;
  const isSelf = linksTo(first, url, (key, own) => key === own);
  if (isSelf && links.length === 1 && !hasWords(block.replace(first[0], ''))) return from + start;
  const outside = () => textOf(links.reduce((rest, [link]) => rest.replace(link, ' '), block)).length;
  const isNamed = isSelf && links.length > 1 && linksTo(last, url, isSiteOf);
  if (isNamed && (/^<p/i.test(block) || outside() < MAX_WORDS_LENGTH)) return from + start;
  const isLabel = start && outside() < MAX_LABEL_LENGTH && links.every((link) => leadsNowhere(link, url));
  if (isLabel) return from + start;
  const before = block.slice(0, last.index);
  const isLast = !hasWords(block.slice(last.index + last[0].length));
  const isAfterSentence = isLast && SENTENCE_END.test(before.slice(-200).replace(/<[^<>]*>/g, ''));
  return isAfterSentence && linksTo(last, url, (key, own) => key === own) ? from + start + last.index : -1;
}

/** Whether a link leads to the post, to the front page of its site, or to a form. */
function leadsNowhere(link: RegExpMatchArray, url: string): boolean {
  const [, double, single, bare] = HREF.exec(link[1] ?? '') ?? [];
  const isOwn = (key: string, own: string) => key === own || isSiteOf(key, own);
  return FORM_URL.test(double ?? single ?? bare ?? '') || linksTo(link, url, isOwn);
}

function linksTo(
  [, attributes = '']: RegExpMatchArray,
  url: string,
  matches: (key: string, own: string) => boolean,
): boolean {
  const [, double, single, bare] = HREF.exec(attributes) ?? [];
  const target = absoluteUrl(double ?? single ?? bare, url);
  return !!target && matches(postKey(target), postKey(url));
}

/** Whether a URL is the front page of the post's site, that is, a prefix of the post's URL. */
function isSiteOf(key: string, own: string): boolean {
  return key.length < own.length && own.startsWith(`${key}/`);
}

function hasWords(html: string): boolean {
  return /[\p{L}\p{N}]/u.test(textOf(html));
}

function textOf(html: string): string {
  return html.replace(/<[^<>]*>|&#?\w{1,10};/g, '').trim();
}

/** "submitted by /u/name [link] [comments]" */
function stripRedditFooter(html: string): string {
  if (!html.includes('[comments]</a>')) return html;
  const at = html.lastIndexOf('submitted by');
  return at > 0 && html.indexOf('/u', at) > 0 ? html.slice(0, at) : html;
}
