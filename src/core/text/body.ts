import { rule } from './rules.js';

const MARKDOWN =
  /^#{1,6}\s|^import\s[^;]{1,200}?\sfrom\s["']|\]\([^\s()]*[/.#]|\*\*[^\s*]|(?:^|\s)```|\s#{2,6}\s|^---\s|^<!--|^>\s|^[*-]\s|\{[{%][<% ]/;

/** Removes Markdown and MDX syntax; leaves other text unchanged. Lines may have been joined before. */
export function stripMarkdown(text: string): string {
  return MARKDOWN.test(text) ? (rule('stripMarkdown')?.(text) ?? text) : text;
}

/** Length of the end to examine, in characters. */
const MAX_TRAILER_LENGTH = 3000;

/** Removes a last paragraph or link that leads to the post itself, and Reddit's "submitted by". */
export function stripTrailer(html: string, url: string): string {
  const end = html.slice(-MAX_TRAILER_LENGTH);
  const slug = url.split('/').findLast(Boolean) ?? '';
  const isLinked = end.includes('<a') && (slug.includes('%') || end.includes(slug));
  return isLinked || end.includes('[comments]</a>') ? (rule('stripTrailer')?.(html, url) ?? html) : html;
}
