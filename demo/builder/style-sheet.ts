import { PROPERTIES } from './properties.js';
import type { State } from './state.js';
import { themeOf } from './themes.js';

/** The rules of a theme, with the user's custom properties; empty if there are none. */
export function styleSheet({ theme: name, properties: own }: Pick<State, 'theme' | 'properties'>): string {
  const { properties, host, parts } = themeOf(name);
  const values: Readonly<Record<string, string>> = { ...properties, ...own };
  const declarations = [
    ...(host?.split('; ') ?? []),
    ...PROPERTIES.flatMap(({ name }) => (values[name] ? [`--related-posts-${name}: ${values[name]}`] : [])),
  ];
  return [
    rule('related-posts', declarations),
    ...Object.entries(parts).map(([part, text]) => rule(selector(part), text.split('; '))),
  ]
    .filter(Boolean)
    .join('\n');
}

/** `card:hover` → `related-posts::part(card):hover`. */
function selector(part: string): string {
  const [name, pseudo] = part.split(':');
  return `related-posts::part(${name})${pseudo ? `:${pseudo}` : ''}`;
}

function rule(selector: string, declarations: readonly string[]): string {
  return declarations.length ? `${selector} {\n${declarations.map((text) => `  ${text};\n`).join('')}}` : '';
}
