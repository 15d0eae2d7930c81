import { absoluteUrl, postKey } from './urls.js';

/** Length of the end to examine, in characters. */
const MAX_TRAILER_LENGTH = 3000;
const BLOCK = /<(?:p|div|br|li|footer|small|hr)(?=[\s/>])/gi;
const LINK = /<a\s([^<>]{1,1000})>([^<>]{0,300})<\/a\s*>/gi;
const HREF = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i;
const SENTENCE_END = /(?:[.!?…。»”"')\]]|&hellip;|&#8230;)\s*$/;
const MAX_TRAILERS = 3;

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
  const isNamed = isSelf && links.length > 1 && /^<p/i.test(block);
  if (isNamed && linksTo(last, url, isSiteOf)) return from + start;
  const before = block.slice(0, last.index);
  const isLast = !hasWords(block.slice(last.index + last[0].length));
  const isAfterSentence = isLast && SENTENCE_END.test(before.slice(-200).replace(/<[^<>]*>/g, ''));
  return isAfterSentence && linksTo(last, url, (key, own) => key === own) ? from + start + last.index : -1;
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
  return /[\p{L}\p{N}]/u.test(html.replace(/<[^<>]*>|&#?\w{1,10};/g, ''));
}

/** "submitted by /u/name [link] [comments]" */
function stripRedditFooter(html: string): string {
  if (!html.includes('[comments]</a>')) return html;
  const at = html.lastIndexOf('submitted by');
  return at > 0 && html.indexOf('/u', at) > 0 ? html.slice(0, at) : html;
}
