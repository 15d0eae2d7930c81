/** Imports and exports at the beginning of MDX. */
const MDX_MODULES =
  /^\s*(?:(?:import\s(?:[^;'"]{1,200}\sfrom\s*)?(?:'[^']{1,200}'|"[^"]{1,200}");?|export\s[^;{]{1,100}\{[^{}]{0,500}\}(?:;|\s)|export\s[^;]{1,300};)\s*)+/;

/** Removes Markdown and MDX syntax. Lines may have been joined before. */
export function stripMarkdown(text: string): string {
  return text
    .replace(/^---\s[\s\S]{0,2000}?\s---\s/, '')
    .replace(MDX_MODULES, '')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/\{\{[<%]?[^{}]*\}\}|\{%[^{}]*%\}|\{\w+(?:\.\w+)+\}/g, ' ')
    .replace(/(^|\s):::\w*/g, '$1')
    .replace(/\[\^?[\w-]+\]:\s*\S+/g, ' ')
    .replace(/\[\^[\w-]+\]/g, '')
    .replace(/\[([^[\]]*)\]\[[^[\]]*\]/g, '$1')
    .replace(/<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>/g, ' ')
    .replace(/!\[[^[\]]*\]\((?:[^()]|\([^()]*\))*\)/g, ' ')
    .replace(/\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/<(https?:[^\s<>]*)>/g, '$1')
    .replace(/(^|\s)#{1,6}(?=\s)/g, '$1')
    .replace(/(^|\s)(?:```\w*|>(?=\s)|[*+=-]{3,}(?=\s|$)|[*+](?=\s)|-(?=\s\w))/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~]{0,499}[^\s*_~])\1/g, '$2')
    .replace(/(^|[\s(])([*_])(?=\S)([^*_]{0,499}[^\s*_])\2(?![\p{L}\p{N}])/gu, '$1$3')
    .replace(/`([^`]{1,500})`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Signs of Markdown in a text with its lines. */
const MARKDOWN =
  /^(?:---|\+\+\+)\r?\n|^#{1,6} +\S|^(?:```|~~~)|^ *(?:[*+-]|\d+\.) +\S.*\n+ *(?:[*+-]|\d+\.) +\S|\]\((?:https?:|[/.#<])|\]\[[^[\]]*\]|^\[[^[\]]+\]: +\S|\[\[[^[\]]+\]\]|\*\*\S[^*\n]*\*\*|~~\S[^~\n]*~~|^(?:=+|-{3,})$|^ *\|.*\| *\n[ :|-]+$|^:::|^import\s.*["'];?$|^export (?:const|default)\s|\{\/\*/m;

/** Front matter in YAML or TOML. */
const FRONT_MATTER = /^\s*(---|\+\+\+)\r?\n[\s\S]*?\n\1[^\S\n]*(?:\n|$)/;

/** Definitions of link references: `[plan]: https://…`. */
const REFERENCE = /^ {0,3}\[(?!\^)([^[\]]+)\]:[^\S\n]+\S.*$/gm;

/**
 * Converts Markdown or MDX to text; code blocks are left out. Returns other text unchanged. Lines must not have been
 * joined, because many constructs end with their line.
 */
export function markdownToText(text: string): string {
  if (!MARKDOWN.test(text)) return text;
  const references = new Set([...text.matchAll(REFERENCE)].map(([, name = '']) => name.toLowerCase()));
  const withoutBlocks = text
    .replace(/\r\n?/g, '\n')
    .replace(FRONT_MATTER, '')
    .replace(/^(?:```|~~~)[\s\S]*?(?:^(?:```|~~~).*$|$(?![\s\S]))/gm, '')
    .replace(/^(?:import\s.*["'];?|export\s(?:const|default|let|function)\b(?:.+\n?)*)$/gm, '')
    .replace(/\{\/\*[\s\S]{0,2000}?\*\/\}/g, '')
    .replace(/^ {0,3}\[\^[^[\]]+\]:.*(?:\n[ \t]+\S.*)*$/gm, '')
    .replace(REFERENCE, '')
    .replace(/^[ :|-]*-[ :|-]*\|[ :|-]*$|^(?:=+|-{3,})$/gm, '')
    .replace(/^ *\|.*$/gm, (row) => row.replaceAll('|', ' '))
    .replace(/^\s*(?:>\s?)+/gm, '')
    .replace(/^[^\S\n]*(?:[*+-]|\d{1,3}[.)])[^\S\n]+(?:\[[ x]\][^\S\n]+)?/gim, '')
    .replace(/!\[\[[^[\]]*\]\]/g, '')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1')
    .replace(/(?<!\])\[([^[\]]+)\](?![[(:])/g, (written, name: string) =>
      references.has(name.toLowerCase()) ? name : written,
    );
  return stripMarkdown(withoutBlocks);
}
