import { assertHasPosts } from '../core/feed/feed-error.js';
import { mergeFeeds } from '../core/feed/merge-feeds.js';
import { readFeed, readFeedValue } from '../core/feed/read.js';
import { settledFeeds } from '../core/feed/settled-feeds.js';
import { furtherOptionRules } from '../core/further-option-rules.js';
import { installFurtherOptions } from '../core/further-options.js';
import type { Article, Feed, Post, Related } from '../core/post.js';
import { installMultilingual } from '../core/rank/multilingual.js';
import { multilingualRules } from '../core/rank/multilingual-rules.js';
import { selectRelated } from '../core/rank/selection.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { validLocale } from '../core/text/dates.js';
import { relativeDate } from '../core/text/relative-date.js';
import { installRules } from '../core/text/rules.js';
import { absoluteUrl, resolvePattern } from '../core/text/urls.js';
import { labelsFor, loadLanguage } from '../locale/on-demand.js';
import { renderElement } from './element.js';
import { renderList } from './list.js';
import { type Attributes, Settings } from './settings.js';

installMultilingual(multilingualRules);

installFurtherOptions(furtherOptionRules);

installRules({ relativeDate });

/** `list` renders a plain list that needs no script; `element` renders `<related-posts>` with its content. */
export type Mode = 'list' | 'element';

/** Options for rendering a block. */
export interface RenderFeedOptions {
  /**
   * The current article. Missing fields, except `url`, are taken from the feed's post with the same URL. If the feed
   * has summaries only, pass `text` to get the same selection as in a browser, which reads the text from the page.
   */
  article: Partial<Article> & Pick<Article, 'url'>;
  /**
   * The element's attributes, with the same defaults. Attributes for loading have no effect. Invalid values fall back
   * to the default and log a warning. To render several lists on a page, set `id`.
   */
  attributes?: Attributes | undefined;
  /**
   * Language of labels and dates, as a BCP 47 language tag. Default: the article's language, then the feed's, then
   * English.
   */
  language?: string | undefined;
  /** Default: `list`. */
  mode?: Mode | undefined;
}

export interface RenderOptions extends RenderFeedOptions {
  /**
   * A feed in any supported format: its text, or its parsed values, such as an array of posts. An array of texts is
   * several feeds, which are merged.
   */
  feed: string | object;
  /** URL of the feed, the base of relative URLs. Default: the URL of the article. An array for several feeds. */
  url?: string | readonly string[] | undefined;
}

/**
 * Renders the block as HTML, with the posts that the element would show on the article's page. Sends no requests.
 *
 * @returns The HTML; empty if there are no posts to show.
 * @throws {FeedError} `not-a-feed`, if the feed can't be parsed.
 * @throws {TypeError} If the article has no http(s) URL, or the mode or an attribute name is invalid.
 * @throws {Error} In the mode `element`, if `@lit-labs/ssr` isn't installed.
 */
export async function render({ feed, url, ...options }: RenderOptions): Promise<string> {
  const { url: page } = options.article;
  const { postUrl } = new Settings({ 'post-url': options.attributes?.['post-url'] });
  const urls = [url ?? []].flat();
  const contextOf = (index: number) => ({ url: urls[index] ?? page, postUrl: resolvePattern(postUrl, page) });
  const texts = [feed].flat();
  if (!texts.length || !texts.every((text) => typeof text === 'string'))
    return renderFeed(readFeedValue(feed, contextOf(0)), options);
  const names = texts.map((_, index) => urls[index] ?? `feed ${index + 1}`);
  const feeds = await settledFeeds(
    [...names.keys()].map(String),
    async (index) => readFeed(texts[Number(index)] ?? '', contextOf(Number(index))),
    (index, error) =>
      console.warn(`<related-posts>: ${names[Number(index)]}: ${error.message} Using the other feeds.`),
  );
  return renderFeed(mergeFeeds(feeds), options);
}

/** Like `render`, for a parsed feed. */
export async function renderFeed(feed: Feed, options: RenderFeedOptions): Promise<string> {
  const { article, attributes, language, mode = 'list' } = options;
  const url = absoluteUrl(article.url);
  if (!url) throw new TypeError(`article.url must be an absolute http(s) URL, but is "${article.url}".`);
  if (mode !== 'list' && mode !== 'element')
    throw new TypeError(`mode must be list or element, but is "${mode}".`);
  assertHasPosts(feed);
  const settings = new Settings(attributes);
  const pageLanguage = language ?? settings.attributeValues.get('lang') ?? article.language;
  const currentArticle = { title: '', ...article, url, ...(pageLanguage && { language: pageLanguage }) };
  for (const post of feed.title ? feed.posts : []) post.source ??= feed.title as string;
  const selection = {
    ...settings.selectionOptions(url),
    currentArticle: { urls: [], titles: [], siteNames: [feed.title ?? ''] },
  };
  const related = selectRelated(currentArticle, feed.posts, selection);
  if (!related.length) return '';
  const further = settings.more ? selectMore(currentArticle, feed.posts, selection, related, mode) : [];
  const locale = validLocale(pageLanguage) ?? validLocale(feed.language) ?? 'en';
  await loadLanguage(locale);
  const strings = labelsFor(locale);
  const block = {
    related,
    further,
    settings,
    strings,
    locale,
    style: settings.createCardStyle(locale, strings),
  };
  return mode === 'list' ? renderList(block) : renderElement(block);
}

/** Number of times that the button of a rendered element reveals posts. */
const MAX_BATCHES = 3;

/** The posts that the element would reveal. A plain list reveals all of its posts at once. */
function selectMore(
  article: Article,
  posts: readonly Post[],
  selection: SelectionOptions,
  related: readonly Related[],
  mode: Mode,
): Related[] {
  const further: Related[] = [];
  for (let batch = 0; batch < (mode === 'list' ? 1 : MAX_BATCHES); batch++) {
    const excluded = [...related, ...further].map(({ post }) => post.url);
    further.push(
      ...selectRelated(article, posts, { ...selection, exclude: [...selection.exclude, ...excluded] }),
    );
  }
  return further;
}
