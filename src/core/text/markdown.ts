/** Imports and exports at the beginning of MDX. */
const MDX_MODULES =
  /^\s*(?:(?:import\s(?:[^;'"]{1,200}\sfrom\s*)?(?:'[^']{1,200}'|"[^"]{1,200}");?|export\s[^;{]{1,100}\{[^{}]{0,500}\}(?:;|\s)|export\s[^;]{1,300};)\s*)+/;

/** Removes Markdown and MDX syntax. */
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
