import { normalizeText } from './normalize-text.js';
import { rule } from './rules.js';

/** Tags and character references. Text without them needs no conversion. */
const MARKUP = /<[a-z/!?]|&#|&[a-z][a-z\d]{1,30}(?:;|(?![\w=]))/i;

/** The text of a field that should be plain text but often contains HTML. Removes markup only if there is any. */
export function plainOrHtml(text: string): string {
  return (MARKUP.test(text) ? rule('fieldText')?.(text) : undefined) ?? normalizeText(text);
}

const MARKDOWN =
  /^#{1,6}\s|^import\s[^;]{1,200}?\sfrom\s["']|\]\([^\s()]*[/.#]|\*\*[^\s*]|(?:^|\s)```|\s#{2,6}\s|^---\s|^<!--|^>\s|^[*-]\s|\{[{%][<% ]/;

/** Removes Markdown and MDX syntax; leaves other text unchanged. Lines may have been joined before. */
export function stripMarkdown(text: string): string {
  return MARKDOWN.test(text) ? (rule('stripMarkdown')?.(text) ?? text) : text;
}
