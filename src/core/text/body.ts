import { rule } from './rules.js';

/** Length of the end to examine, in characters. */
const MAX_TRAILER_LENGTH = 3000;

/** Links to forms, which the rule also removes. */
const FORM = /subscri|newsletter|share|respond/;

/** Removes a last paragraph or link that leads to the post itself, and Reddit's "submitted by". */
export function stripTrailer(html: string, url: string): string {
  const end = html.slice(-MAX_TRAILER_LENGTH);
  const slug = url.split('/').findLast(Boolean) ?? '';
  const isLinked = end.includes('<a') && (slug.includes('%') || end.includes(slug) || FORM.test(end));
  return isLinked || end.includes('[comments]</a>') ? (rule('stripTrailer')?.(html, url) ?? html) : html;
}
