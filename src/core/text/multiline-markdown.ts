import { rule } from './rules.js';

/** Signs of Markdown in a text with its lines. */
const SIGN =
  /^(?: *[#>*+~|=:-]| *\d+\. |```|\[\^?[\w-]+\]:|import\s|export\s)|\]\(|\]\[|\[\[|\*\*|~~|\{\/\*/m;

/** Converts Markdown or MDX to text, by a rule that is loaded on demand; returns other text unchanged. */
export function convertMarkdown(text: string): string {
  return SIGN.test(text) ? (rule('markdownToText')?.(text) ?? text) : text;
}
