import { OPTIONS, TAG_ONLY } from './options.js';
import { SOURCES } from './sources.js';
import type { State } from './state.js';
import { styleSheet } from './style-sheet.js';
import { TARGETS, type Target } from './targets.js';

type CodeState = Pick<State, 'feed' | 'src' | 'options' | 'theme' | 'properties' | 'target' | 'scripts'>;

/** Placeholder URL for an opened file. */
const FILE_SRC = '/feed.json';

/** Maximum line length; longer tags get one line per attribute. */
const LINE = 80;

/**
 * The complete code to paste: style, script and element, with only those attributes that differ from their defaults.
 *
 * @param page The demo's URL, the default base of the scripts and samples.
 */
export function embedCode(state: CodeState, page: string): string {
  const target = TARGETS[state.target] ?? { label: '', where: '' };
  const style = styleSheet(state);
  const [before, after] = target.around ?? [];
  return [
    before,
    style && `<style>\n${style.replace(/^/gm, '  ')}\n</style>`,
    target.isOneTag ? oneTag(state, target, page) : twoTags(state, target, page),
    after,
  ]
    .filter(Boolean)
    .join('\n');
}

function twoTags(state: CodeState, target: Target, page: string): string {
  const script = tag('script', ['type="module"', written('src', scriptUrl(state, page, 'related-posts.js'))]);
  return `${script}\n${tag('related-posts', attributes(state, target, page))}`;
}

function oneTag(state: CodeState, target: Target, page: string): string {
  const src = written('src', scriptUrl(state, page, 'embed.js'));
  return tag('script', ['async', src, ...attributes(state, target, page).map((text) => `data-${text}`)]);
}

function attributes(state: CodeState, target: Target, page: string): string[] {
  const isXml = target.isXml === true;
  const set = OPTIONS.flatMap(({ name, kind }) => {
    const value = state.options[name];
    if (value === null || value === undefined || (TAG_ONLY.includes(name) && !target.isOneTag)) return [];
    return [kind === 'flag' && !isXml ? name : written(name, value)];
  });
  return [...feed(state, target, page), ...set];
}

/** The feed's URL: the user's, the platform's, or the sample's. */
function feed({ feed, src }: CodeState, target: Target, page: string): string[] {
  if (feed === 'address') return [written('src', src)];
  // Not escaped: it may contain code in the platform's template language.
  if (target.src !== undefined) return target.src ? [`src="${target.src}"`] : [];
  const sample = SOURCES[feed];
  return [written('src', sample ? new URL(sample.src, page).href : FILE_SRC)];
}

function scriptUrl({ scripts }: CodeState, page: string, file: string): string {
  return scripts ? scripts.replace(/\/?$/, `/${file}`) : new URL(`./${file}`, page).href;
}

function tag(name: string, attributes: readonly string[]): string {
  const line = `<${name}${attributes.map((text) => ` ${text}`).join('')}></${name}>`;
  if (line.length <= LINE) return line;
  return `<${name}\n${attributes.map((text) => `  ${text}\n`).join('')}></${name}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '&#10;',
  '\r': '&#13;',
  '{': '&#123;',
};

/** An attribute, escaped for HTML and XML and for the template languages of Hugo, Jekyll, Ghost and Twig. */
function written(name: string, value: string): string {
  const escaped = value.replace(/[&"<>\n\r]|\{(?=[{%#])/g, (character) => ESCAPES[character] ?? '');
  return `${name}="${escaped}"`;
}
