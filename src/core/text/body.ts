import { rule } from './rules.js';

const MARKDOWN =
  /^#{1,6}\s|^import\s[^;]{1,200}?\sfrom\s["']|\]\([^\s()]{1,500}\)|\*\*[^\s*]|(?:^|\s)```|\s#{2,6}\s/;

/** Text in Markdown or MDX without its marks; other text as it is. Lines may have been joined before. */
export function withoutMarkdown(text: string): string {
  return MARKDOWN.test(text) ? (rule('withoutMarkdown')?.(text) ?? text) : text;
}

/** No more of a body's end is looked at, in characters. */
const END = 3000;

/** HTML without a last paragraph or link that leads to the post itself, and without Reddit's "submitted by". */
export function withoutTrailer(html: string, url: string): string {
  const end = html.slice(-END);
  const slug = url.split('/').findLast(Boolean) ?? '';
  const isLinked = end.includes('<a') && (slug.includes('%') || end.includes(slug));
  return isLinked || end.includes('[comments]</a>') ? (rule('withoutTrailer')?.(html, url) ?? html) : html;
}
