import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Order } from '../core/rank/selection-options.js';
import type { DateStyle } from '../core/text/dates.js';
import type { Strings } from '../locale/strings.js';
import { FIELDS, type Layout } from '../view/options.js';
import {
  anyOf,
  crossOrigin,
  httpUrl,
  number,
  oneOf,
  optionValues,
  replaceInvalidValues,
  text,
  timeZone,
} from './attribute-rules.js';

/** The default of `show` in layouts without images. */
const DEFAULT_SHOW = 'date excerpt';

/** Defaults of `show` in layouts with images. */
const SHOW_BY_LAYOUT: Partial<Record<Layout, string>> = {
  compact: 'image date',
  featured: 'image date excerpt',
};

/**
 * The options of the element: each attribute with its property, its default and the values it accepts. Removing an
 * attribute restores its default.
 *
 * @cssproperty [--related-posts-margin=2.5em] - Margin above and below the block. By default, there is none below the last child of an element. It collapses with the margins of the page.
 * @cssproperty [--related-posts-gap=1.75rem] - Gap between cards, with a unit.
 * @cssproperty [--related-posts-card-min-width=16rem] - Minimum width of a card in a grid; the grid has as many columns as fit.
 * @cssproperty [--related-posts-color=inherit] - Text color.
 * @cssproperty [--related-posts-muted-color] - Color of dates and authors; a muted text color by default.
 * @cssproperty [--related-posts-accent-color=currentColor] - Color of hovered links, focus outlines and categories.
 * @cssproperty [--related-posts-background=transparent] - Background of a card.
 * @cssproperty [--related-posts-border] - Border of a card; by default a thin line above each card in a list.
 * @cssproperty [--related-posts-radius=0.375rem] - Corner radius of cards and images.
 * @cssproperty [--related-posts-padding=0] - Padding of a card.
 * @cssproperty [--related-posts-image-ratio=3 / 2] - Aspect ratio of images.
 * @cssproperty [--related-posts-title-size=1.125em] - Font size of card titles.
 * @cssproperty [--related-posts-excerpt-lines=none] - Maximum number of lines of an excerpt.
 *
 * @csspart heading - The heading.
 * @csspart list - The list of cards.
 * @csspart card - A card, which shows one post.
 * @csspart title - The heading of a card.
 * @csspart link - The link in the heading of a card.
 * @csspart meta - The line with authors, dates and the reading time.
 * @csspart published - The publication date.
 * @csspart updated - The modification date, with its label.
 * @csspart author - The names of the authors.
 * @csspart category - The category, or the first tag if the post has no category.
 * @csspart reading-time - The reading time, such as "5 min read".
 * @csspart source - The name of the post's site.
 * @csspart excerpt - The excerpt.
 * @csspart image - The image.
 * @csspart previous - The previous button of the carousel.
 * @csspart next - The next button of the carousel.
 * @csspart position - The position in the carousel, such as "3 of 14".
 * @csspart more - The button that shows more posts.
 * @csspart status - The live region, available to assistive technology only.
 * @csspart retry - The button that tries to load the posts again.
 */
export abstract class RelatedPostsAttributes extends LitElement {
  /**
   * URL of the feed, relative to the page; several, separated by spaces, are merged. By default, the feed that the
   * page's `<head>` links to. `{url}`, `{id}`, `{slug}`, `{hash}`, `{title}` and `{tags}` are replaced by the
   * percent-encoded values of the current article.
   */
  @property({ useDefault: true, converter: text() }) src = '';

  /** Text of the heading. By default, "Related Posts" in the page's language. An empty string hides the heading. */
  @property({ converter: text() }) heading: string | undefined;

  /** Level of the heading, from 1 to 6. Card titles are one level below. */
  @property({ useDefault: true, attribute: 'heading-level', converter: number(1, 6) }) headingLevel = 2;

  /** Maximum number of posts. */
  @property({ useDefault: true, converter: number(1) }) limit = 6;

  /** Adds a button that shows as many more posts, first of those already read, then of the feed's further pages. */
  @property({ useDefault: true, type: Boolean }) more = false;

  /**
   * `list`, `grid`, `carousel` (with previous and next buttons), `compact` (small thumbnails, for sidebars) or `featured`
   * (the first card is large).
   */
  @property({ useDefault: true, converter: oneOf('list', 'grid', 'carousel', 'compact', 'featured') })
  layout: Layout = 'list';

  /**
   * `relevance`, `newest`, `mixed` (like `relevance`, but makes a different selection each day among posts whose scores
   * differ by at most 20%), or `feed` to keep the order of the feed, for a server that ranks.
   */
  @property({ useDefault: true, converter: oneOf('relevance', 'newest', 'mixed', 'feed') }) order: Order =
    'relevance';

  /**
   * What a card shows: any of `date`, `updated`, `excerpt`, `image`, `author`, `category`, `reading-time` and `source`
   * (the title of the feed, or else the host), separated by spaces.
   *
   * @default 'date excerpt'
   */
  @property({ converter: anyOf(...FIELDS) })
  get show(): string {
    return this.#show ?? DEFAULT_SHOW;
  }
  set show(value: string | null | undefined) {
    this.#show = value;
    // The value may be the default of other layouts.
    this.requestUpdate();
  }

  #show: string | null | undefined;

  /**
   * What a card shows. The default is different in layouts with images.
   *
   * @internal
   */
  get shown(): string {
    return this.#show ?? SHOW_BY_LAYOUT[this.layout] ?? DEFAULT_SHOW;
  }

  /** Maximum length of an excerpt, in words. Longer text ends with an ellipsis. */
  @property({ useDefault: true, attribute: 'excerpt-words', converter: number(0) }) excerptWords = 20;

  /** Date format: `full`, `long`, `medium` or `short` as in `Intl.DateTimeFormat`, or `relative`. */
  @property({
    useDefault: true,
    attribute: 'date-style',
    converter: oneOf('full', 'long', 'medium', 'short', 'relative'),
  })
  dateStyle: DateStyle = 'long';

  /** IANA time zone for dates, such as `Europe/Lisbon`. By default, each date keeps the time zone of the feed. */
  @property({ useDefault: true, attribute: 'time-zone', converter: timeZone() }) timeZone = '';

  /** Shows only posts with at least one of these tags, separated by commas. */
  @property({ useDefault: true, converter: text() }) tags = '';

  /** Hides posts with any of these tags, separated by commas. */
  @property({ useDefault: true, attribute: 'exclude-tags', converter: text() }) excludeTags = '';

  /**
   * Tags that posts are neither compared by nor labeled with, separated by commas. Posts with them are still shown.
   * Also applies to categories.
   */
  @property({ useDefault: true, attribute: 'ignore-tags', converter: text() }) ignoreTags = '';

  /** Shows only posts that have an image. */
  @property({ useDefault: true, attribute: 'with-image', type: Boolean }) withImage = false;

  /** URL of the image for posts without one, or with a broken one, if `show` contains `image`. */
  @property({ useDefault: true, attribute: 'fallback-image', converter: text() }) fallbackImage = '';

  /** URLs of posts that are never shown, separated by spaces. */
  @property({ useDefault: true, converter: text() }) exclude = '';

  /**
   * URLs of posts that are always shown first, in this order, separated by spaces. By default, those in the page's
   * `<meta name="related-posts">`.
   */
  @property({ useDefault: true, converter: text() }) pin = '';

  /** Maximum age of a post, in days. No limit by default. */
  @property({ attribute: 'max-age', converter: number(0, undefined, { whole: false }) })
  maxAge: number | undefined;

  /** Minimum relevance score, from 0 to 1. Unless `strict` is set, the newest posts fill the remaining places. */
  @property({ useDefault: true, converter: number(0, 1, { whole: false }) }) threshold = 0;

  /** Shows related posts only, even if there are none. */
  @property({ useDefault: true, type: Boolean }) strict = false;

  /**
   * Moves posts that the reader has opened on this site to the end. The browser remembers the last 200 of them; nothing
   * is sent.
   */
  @property({ useDefault: true, attribute: 'skip-read', type: Boolean }) skipRead = false;

  /** URL of the current article, if it isn't the page itself. */
  @property({ useDefault: true, converter: httpUrl() }) article = '';

  /** Allows this block to show posts that other blocks on the page show. */
  @property({ useDefault: true, type: Boolean }) repeat = false;

  /** `lazy` fetches the feed when the block comes near the viewport; `eager` fetches it immediately. */
  @property({ useDefault: true, converter: oneOf('lazy', 'eager') }) loading: 'lazy' | 'eager' = 'lazy';

  /**
   * `none`, or `intent` to fetch the linked page when the reader is about to follow a link: on hover, focus or touch.
   * Only pages of the same origin, and never with Save-Data or on a slow connection.
   */
  @property({ useDefault: true, converter: oneOf('none', 'intent') }) prefetch: 'none' | 'intent' = 'none';

  /** Timeout of each request, in milliseconds. */
  @property({ useDefault: true, converter: number(1) }) timeout = 10_000;

  /**
   * Number of posts after which no further pages of the feed are requested. Each page is read completely, up to 8 MB, or
   * up to 1 kB for each of these posts if that is more.
   */
  @property({ useDefault: true, attribute: 'max-posts', converter: number(1) }) maxPosts = 300;

  /** `anonymous`, or `use-credentials` to send cookies with cross-origin requests for the feed. */
  @property({ useDefault: true, attribute: 'crossorigin', converter: crossOrigin() })
  crossOrigin: 'anonymous' | 'use-credentials' = 'anonymous';

  /**
   * The pattern of the posts' URLs, for lists that contain only a slug or a file name, such as `/blog/{slug}/`. Any field
   * name can be in braces, including a nested one (`{fields.slug}`). Values are percent-encoded, except for slashes.
   */
  @property({ useDefault: true, attribute: 'post-url', converter: text() }) postUrl = '';

  /** Target of the links, as on `<a>`. `_blank` adds `rel="noopener"`. */
  @property({ useDefault: true, converter: text() }) target = '';

  /** Query parameters to add to the links, such as `utm_source=related`. */
  @property({ useDefault: true, converter: text() }) params = '';

  /** Logs to the console what was read, skipped and ranked, and why. */
  @property({ useDefault: true, type: Boolean }) debug = false;

  /** An array of posts, or a feed in any supported format, to use instead of `src`. JSON in the attribute. */
  @property({}) posts: unknown;

  /** Labels that replace the built-in ones. Missing labels keep their default. */
  @property({ attribute: false }) strings: Partial<Strings> = {};

  /** `show` has no default of its own, because it depends on the layout. */
  readonly #defaults = optionValues(this).set('show', undefined);

  protected override willUpdate(changed: PropertyValues): void {
    replaceInvalidValues(this, changed, this.#defaults);
  }
}
