import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyScripts } from '../build/copy-scripts.js';
import { type Mode, render } from '../server/render.js';
import type { Attributes } from '../server/settings.js';
import type { Built, CollectionItem, EleventyConfig } from './eleventy-types.js';
import { feedFile, feedOf, published, type Site, siteOf } from './posts.js';

/** Options of the Eleventy plugin. */
export interface EleventyOptions extends Site {
  /** The collection with your posts. Default: `posts`. */
  collection?: string;
  /** Attributes of `<related-posts>` for every block. */
  attributes?: Attributes;
  /**
   * `list` (default) renders a plain list for your own styles. `element` renders `<related-posts>` with its styles and
   * needs `@lit-labs/ssr`; the plugin copies the script to the site.
   */
  mode?: Mode;
  /** Where to write a JSON Feed if the site has none. `false` writes no feed. Default: `/feed.json`. */
  feed?: string | false;
}

/** An origin for the ranking, which needs absolute URLs. Pages get relative URLs, which work on every host. */
const ORIGIN = 'http://related-posts.invalid';

/** The folder of the script on the site, in the mode `element`. */
const SCRIPTS = '/related-posts/';

/**
 * A plugin for Eleventy 2 and later that adds the shortcode `relatedPosts`, which renders related posts when the site is
 * built, and writes a JSON Feed if the site has none.
 */
export default function relatedPosts(eleventyConfig: EleventyConfig, options: EleventyOptions = {}): void {
  const { collection = 'posts', mode = 'list', feed: feedPath = '/feed.json' } = options;
  let tagged: CollectionItem[] = [];
  eleventyConfig.addCollection('relatedPosts', (collections) => {
    tagged = collections.getFilteredByTag(collection);
    return tagged;
  });

  /** The URL of a page on the site, which may be in a folder of its host. Eleventy's HTML base plugin adds the folder. */
  const onSite = (url: string) =>
    eleventyConfig.getFilter('htmlBaseUrl') ? url : (eleventyConfig.getFilter('url')?.(url) ?? url);

  eleventyConfig.addAsyncShortcode('relatedPosts', async function (...values) {
    const { url } = this.page ?? {};
    if (!url) return '';
    const items = published(collectionIn(values) ?? this.ctx?.collections?.[collection] ?? tagged);
    if (!items.length) return '';
    const site = siteOf(items, options);
    const absolute = (path: string) => new URL(onSite(path), ORIGIN).href;
    const html = await render({
      feed: feedOf(items, site, collection, absolute),
      article: { url: absolute(url) },
      attributes: { ...options.attributes, ...attributesIn(values) },
      language: site.language,
      mode,
    });
    if (!html) return '';
    const script = `<script type="module" src="${onSite(`${SCRIPTS}related-posts.js`)}"></script>\n`;
    return (mode === 'element' ? script : '') + html.replaceAll(`${ORIGIN}/`, '/');
  });

  eleventyConfig.on('eleventy.after', async (built) => {
    const output = built.directories?.output ?? built.dir?.output;
    if (!output || (built.outputMode ?? 'fs') !== 'fs') return;
    if (mode === 'element') await copyScripts(join(output, SCRIPTS), ['related-posts.js']);
    if (feedPath === false || (await hasFeed(built, join(output, feedPath)))) return;
    const items = published(tagged);
    if (!items.length) return;
    const site = siteOf(items, options);
    const prefixed = (path: string) => eleventyConfig.getFilter('url')?.(path) ?? path;
    const absolute = (path: string) => (site.url ? new URL(prefixed(path), site.url).href : prefixed(path));
    const file = feedFile(feedOf(items, site, collection, absolute), absolute(feedPath));
    await mkdir(dirname(join(output, feedPath)), { recursive: true });
    await writeFile(join(output, feedPath), file);
  });
}

/** A collection that is passed to the shortcode. */
function collectionIn(values: readonly unknown[]): CollectionItem[] | undefined {
  return values.find((value): value is CollectionItem[] => Array.isArray(value));
}

/** Attributes that are passed to the shortcode, as an object or as keyword arguments: `excludeTags` or `exclude_tags`. */
function attributesIn(values: readonly unknown[]): Attributes {
  const given = values.find((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
  const written = Object.entries((given ?? {}) as Attributes).filter(([name]) => name !== '__keywords');
  const named = (name: string) =>
    name.replace(/_/g, '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(written.map(([name, value]) => [named(name), value]));
}

/** Whether the site has a JSON Feed of its own, or another file at that place. The plugin's feed is written again. */
async function hasFeed({ results = [] }: Built, path: string): Promise<boolean> {
  const isFeed = ({ content }: { content?: unknown }) =>
    typeof content === 'string' && /^\s*\{.{0,99}jsonfeed\.org\/version/s.test(content);
  if (results.some(isFeed)) return true;
  const existing = await readFile(path, 'utf8').catch(() => '');
  const isOwn = existing.startsWith('{"version":"https://jsonfeed.org/version/1.1"');
  return existing !== '' && !isOwn;
}
