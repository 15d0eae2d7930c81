import { type Attribute, indented, tag, written } from './markup.js';
import { OPTIONS, TAG_ONLY } from './options.js';
import { SOURCES } from './sources.js';
import type { State } from './state.js';
import { styleSheet } from './style-sheet.js';
import type { CodeFile, Target } from './target.js';
import { TARGETS } from './targets.js';

type CodeState = Pick<State, 'feed' | 'src' | 'options' | 'theme' | 'properties' | 'target' | 'scripts'>;

/** Placeholder URL for an opened file. */
const FILE_SRC = '/feed.json';

/**
 * The complete code to paste, with only those attributes that differ from their defaults: for most platforms one piece
 * with style, script and element.
 *
 * @param page The demo's URL, the default base of the scripts and samples.
 */
export function codeFiles(state: CodeState, page: string): readonly CodeFile[] {
  const target = TARGETS[state.target] ?? { label: '', where: '' };
  const css = styleSheet(state);
  const set = attributes(state, target, page);
  if (target.files) return target.files(set, css);
  const [before, after] = target.around ?? [];
  const code = [
    before,
    css && `<style>\n${indented(css)}\n</style>`,
    target.isOneTag ? oneTag(state, set, page) : twoTags(state, set, page),
    after,
  ];
  return [{ code: code.filter(Boolean).join('\n') }];
}

function twoTags(state: CodeState, set: readonly Attribute[], page: string): string {
  const src = written({ name: 'src', value: scriptUrl(state, page, 'related-posts.js') });
  return `${tag('script', ['type="module"', src])}\n${tag(
    'related-posts',
    set.map((attribute) => written(attribute)),
  )}`;
}

function oneTag(state: CodeState, set: readonly Attribute[], page: string): string {
  const src = written({ name: 'src', value: scriptUrl(state, page, 'embed.js') });
  return tag('script', ['async', src, ...set.map((attribute) => `data-${written(attribute)}`)]);
}

function attributes(state: CodeState, target: Target, page: string): Attribute[] {
  const set = OPTIONS.flatMap(({ name, kind }): Attribute[] => {
    const value = state.options[name];
    if (value === null || value === undefined || (TAG_ONLY.includes(name) && !target.isOneTag)) return [];
    return [{ name, value: kind === 'flag' && !target.isXml ? true : value }];
  });
  return [...feed(state, target, page), ...set];
}

/** The feed's URL: the user's, the platform's, or the sample's. */
function feed({ feed, src }: CodeState, target: Target, page: string): Attribute[] {
  if (target.hasNoFeed) return [];
  if (feed === 'address') return [{ name: 'src', value: src }];
  if (target.src !== undefined) return [{ name: 'src', value: target.src, isCode: true }];
  const sample = SOURCES[feed];
  return [{ name: 'src', value: sample ? new URL(sample.src, page).href : FILE_SRC }];
}

function scriptUrl({ scripts }: CodeState, page: string, file: string): string {
  return scripts ? scripts.replace(/\/?$/, `/${file}`) : new URL(`./${file}`, page).href;
}
