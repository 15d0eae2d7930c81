import { assertHasPosts } from '../core/feed/feed-error.js';
import { readFeed, readFeedValue } from '../core/feed/read.js';
import type { Article, Feed } from '../core/post.js';
import { selectRelated } from '../core/rank/selection.js';
import { validLocale } from '../core/text/dates.js';
import { relativeDate } from '../core/text/relative-date.js';
import { installRules } from '../core/text/rules.js';
import { absoluteUrl, patternIn } from '../core/text/urls.js';
import { loadLanguage, wordingFor } from '../locale/on-demand.js';
import { inElement } from './element.js';
import { list } from './list.js';
import { type Attributes, Settings } from './settings.js';

installRules({ relativeDate });

/** `list`: a plain list, without any script; `element`: `<related-posts>` with all that its script would show. */
export type Mode = 'list' | 'element';

/** How a block is to be made. */
export interface HowToRender {
  /**
   * What posts are related to. What is left out, all but the address, is taken from the feed's own post of that address.
   * Where the feed has only summaries, `text` makes the choice the one that a browser, which sees the page, would make.
   */
  article: Partial<Article> & Pick<Article, 'url'>;
  /**
   * The element's attributes, with its own defaults; what bears on loading has no meaning here. A bad value falls back
   * to the default, and the console says so. With `id` it is possible to have several lists on a page.
   */
  attributes?: Attributes | undefined;
  /** Of words and dates, as BCP 47 writes it: the page's. By default the article's, else the feed's, else English. */
  language?: string | undefined;
  /** `list` by default. */
  mode?: Mode | undefined;
}

export interface RenderOptions extends HowToRender {
  /** A feed of any supported format: its text, or the values that are in it, such as an array of posts. */
  feed: string | object;
  /** The feed's own address, which relative addresses in it are resolved against. By default the article's. */
  url?: string | undefined;
}

/**
 * The finished block as HTML: the posts that the element would show on the article's page. Fetches nothing.
 *
 * @returns Empty where there is nothing to show.
 * @throws {FeedError} `not-a-feed`, where the feed is none.
 * @throws {TypeError} Where the article has no http(s) address, or the mode or an attribute's name is none.
 * @throws {Error} In the mode `element`, where `@lit-labs/ssr` isn't installed.
 */
export async function render({ feed, url, ...how }: RenderOptions): Promise<string> {
  const { url: page } = how.article;
  const { postUrl } = new Settings({ 'post-url': how.attributes?.['post-url'] });
  const context = { url: url ?? page, postUrl: patternIn(postUrl, page) };
  return renderFeed(typeof feed === 'string' ? readFeed(feed, context) : readFeedValue(feed, context), how);
}

/** As `render`, for a feed that has been read. */
export async function renderFeed(feed: Feed, how: HowToRender): Promise<string> {
  const { article, attributes, language, mode = 'list' } = how;
  const url = absoluteUrl(article.url);
  if (!url) throw new TypeError(`article.url must be an absolute http(s) URL, but is "${article.url}".`);
  if (mode !== 'list' && mode !== 'element')
    throw new TypeError(`mode must be list or element, but is "${mode}".`);
  assertHasPosts(feed);
  const settings = new Settings(attributes);
  const pageLanguage = language ?? settings.written.get('lang') ?? article.language;
  const known = { title: '', ...article, url, ...(pageLanguage && { language: pageLanguage }) };
  const own = { addresses: [], titles: [], siteNames: [feed.title ?? ''] };
  const related = selectRelated(known, feed.posts, { ...settings.choice(url), own });
  if (!related.length) return '';
  const locale = validLocale(pageLanguage) ?? validLocale(feed.language) ?? 'en';
  await loadLanguage(locale);
  const strings = wordingFor(locale);
  const block = { related, settings, strings, locale, style: settings.looks(locale, strings) };
  return mode === 'list' ? list(block) : inElement(block);
}
