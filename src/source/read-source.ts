import { assertHasPosts } from '../core/feed/feed-error.js';
import type { PageArticle } from '../page/article.js';
import { loadFeed } from './feed-cache.js';
import { type LoadedFeed, type NamedFeed, type SourceOptions, withSource } from './feed-request.js';
import { loadHtmlRules } from './load-html-rules.js';
import { readDocument, readValue } from './read-document.js';
import type { Source } from './resolve-source.js';

/**
 * Loads the feed of the first source; if the page's head links to several feeds, the first one with posts.
 *
 * @param base Base URL for posts that don't come from a URL.
 * @throws {FeedError} If no source can be loaded. If the signal is aborted, its reason.
 */
export async function readSource(
  sources: readonly [Source, ...Source[]],
  page: PageArticle,
  base: string,
  options: SourceOptions,
): Promise<NamedFeed> {
  const read = (source: Source) => readNamed(source, page, base, options);
  const first = read(sources[0]);
  // A stale feed, or one with a single post, may be worse than the next source.
  const isUsable = ({ feed, stale }: NamedFeed) => feed.length > 1 && !stale;
  if (!sources[1] || (await first.then(isUsable, () => false))) return first;
  options.signal.throwIfAborted();
  const { firstWithPosts } = await import('./next-feed.js');
  const feeds = sources.map((source, i) => [sourceName(source), () => (i ? read(source) : first)] as const);
  return firstWithPosts(new Map(feeds), page, options.signal);
}

async function readNamed(
  source: Source,
  page: PageArticle,
  base: string,
  options: SourceOptions,
): Promise<NamedFeed> {
  const name = sourceName(source);
  try {
    const loaded = await load(source, page, base, options);
    if (!loaded.feed.length) assertHasPosts(await loaded.feed.getFeed());
    return { ...loaded, source: name };
  } catch (error) {
    throw options.signal.aborted ? error : withSource(error, name);
  }
}

async function load(
  source: Source,
  { document }: PageArticle,
  url: string,
  options: SourceOptions,
): Promise<LoadedFeed> {
  const { postUrl } = options;
  switch (source.kind) {
    case 'posts':
      return { feed: await readValue(source.value, { url, postUrl }) };
    case 'inline': {
      const feed = await readDocument(source.text, url, options.signal, { postUrl });
      // No other block shares this feed.
      feed.close();
      return { feed };
    }
    case 'url':
      return loadFeed({ ...options, url: source.url });
    case 'several': {
      const { loadSeveralFeeds } = await import('./several-feeds.js');
      return loadSeveralFeeds(source.urls, options);
    }
    case 'wordpress': {
      // The file imports the rules for HTML. Request both in parallel.
      void loadHtmlRules();
      const { loadWordPress } = await import('./wordpress.js');
      return loadWordPress(source.root, document, options);
    }
  }
}

/** The name of a source in events and messages: its URL, `posts` or `inline`. */
function sourceName(source: Source): string {
  const { url, root, name, urls } = source as Partial<Record<'url' | 'root' | 'name', string>> & {
    urls?: string[];
  };
  return url ?? root ?? name ?? urls?.join(' ') ?? source.kind;
}
