import { parseArgs } from 'node:util';
import { isUrl, readPage, receive } from '../build/read-page.js';
import { mergeFeeds } from '../core/feed/merge-feeds.js';
import { readFeed } from '../core/feed/read.js';
import { settledFeeds } from '../core/feed/settled-feeds.js';
import type { Feed } from '../core/post.js';
import { findArticlePosts } from '../core/rank/current-article.js';
import { absoluteUrl, resolvePattern } from '../core/text/urls.js';
import { type Mode, renderFeed } from '../server/render.js';
import { type Attributes, Settings } from '../server/settings.js';
import { readPages } from '../source/pages.js';
import { maxBytesFor } from '../source/read-bytes.js';
import { printable } from './printable.js';
import { sourcesIn } from './sources.js';

/** Options in addition to the element's attributes. */
const OTHER_OPTIONS = ['feed', 'article', 'title', 'mode', 'lang', 'id'];

const attributes = [...Settings.elementProperties].flatMap(([property, { attribute, type }]) => {
  const name = typeof attribute === 'string' ? attribute : String(property).toLowerCase();
  return attribute === false ? [] : [[name, { type: type === Boolean ? 'boolean' : 'string' }] as const];
});

const options = Object.fromEntries([
  ...attributes,
  ...OTHER_OPTIONS.map((name) => [name, { type: 'string', multiple: name === 'feed' }] as const),
]);

/**
 * Renders the block as HTML; empty if there are no posts to show.
 *
 * @throws {TypeError} If the command is invalid.
 */
export async function renderBlock(args: string[]): Promise<string> {
  const { feed: source, article, title, mode, ...rest } = parseArgs({ args, options }).values;
  const sources = sourcesIn(Array.isArray(source) ? source.map(String) : []);
  if (!sources.length || typeof article !== 'string')
    throw new TypeError('render requires --feed and --article. Run with --help for usage.');
  const values = rest as Attributes;
  // The other options are validated when they are used.
  const { maxPosts, postUrl } = new Settings({
    'max-posts': values['max-posts'],
    'post-url': values['post-url'],
  });
  const { feed, url } = await readFeeds(sources, article, maxPosts, postUrl);
  if (!title && !findArticlePosts({ url, title: '' }, feed.posts).length)
    throw new Error(
      `The feed has no post with the URL ${url}. Check --article, or pass the title of the article with --title.`,
    );
  return renderFeed(feed, {
    article: { url, ...(typeof title === 'string' && { title }) },
    mode: mode as Mode | undefined,
    attributes: values,
  });
}

/** Reads the feeds, with further pages of those with a URL, merges them, and resolves the URL of the article. */
async function readFeeds(
  sources: readonly string[],
  article: string,
  maxPosts: number,
  pattern: string,
): Promise<{ feed: Feed; url: string }> {
  const url = absoluteUrl(article, sources.find(isUrl));
  if (!url) throw new TypeError(`--article must be an http(s) URL, but is "${article}".`);
  const maxBytes = maxBytesFor(maxPosts);
  // Resolve the pattern as on the article's page.
  const postUrl = resolvePattern(pattern, url);
  const readNext = (page: string) => readPage(page, { maxBytes, postUrl });
  const readSource = async (source: string) => {
    if (isUrl(source)) return readPages(source, maxPosts, readNext, () => undefined);
    const { text } = await receive(source, { maxBytes });
    // Resolve relative URLs in a file against the article's site.
    return readFeed(text, { url, postUrl });
  };
  const readNamed = async (source: string) => {
    try {
      return await readSource(source);
    } catch (cause) {
      throw new Error(`${source}: ${(cause as Error).message}`, { cause });
    }
  };
  const feeds = await settledFeeds(sources, readNamed, (_, { message }) =>
    console.error(printable(`${message} Using the other feeds.`)),
  );
  return { feed: mergeFeeds(feeds), url };
}
