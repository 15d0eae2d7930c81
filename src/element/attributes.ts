import { LitElement, type PropertyValues } from 'lit';
import type { Order } from '../core/rank/selection.js';
import { type DateFormat, type DateStyle, formatDate } from '../core/text/dates.js';
import type { Strings } from '../locale/strings.js';
import type { CardStyle } from '../view/card-style.js';
import { FIELDS, type Field } from '../view/fields.js';
import type { Layout } from '../view/list.js';
import {
  address,
  crossOrigin,
  entries,
  number,
  oneOf,
  optionValues,
  replaceBadValues,
  someOf,
  text,
  timeZone,
  tokens,
} from './attribute-rules.js';
import type { Search } from './find-related.js';
import { property } from './property-decorator.js';

/**
 * Everything that a page can set: each attribute with its property, its default and what it accepts. Taking an
 * attribute away brings its default back.
 *
 * @cssproperty [--related-posts-gap=1.75rem] - Space between cards.
 * @cssproperty [--related-posts-card-min-width=16rem] - From this width on, cards of a grid stand side by side.
 * @cssproperty [--related-posts-color=inherit] - Text.
 * @cssproperty [--related-posts-muted-color] - Dates and authors; by default the text's colour, softened.
 * @cssproperty [--related-posts-accent-color=currentColor] - Links under the pointer, focus, categories.
 * @cssproperty [--related-posts-background=transparent] - Of a card.
 * @cssproperty [--related-posts-border] - Of a card; by default a hairline above it in a list.
 * @cssproperty [--related-posts-radius=0.375rem] - Corners of cards and images.
 * @cssproperty [--related-posts-padding=0] - Within a card.
 * @cssproperty [--related-posts-image-ratio=3 / 2] - Width to height of images.
 * @cssproperty [--related-posts-title-size=1.125em] - Of the cards' titles.
 * @cssproperty [--related-posts-excerpt-lines=none] - At most so many lines of an excerpt.
 *
 * @csspart heading - The heading.
 * @csspart list - The list of cards.
 * @csspart card - One post.
 * @csspart title - A card's heading.
 * @csspart link - The link in a card's heading.
 * @csspart meta - Author and dates.
 * @csspart published - The published date.
 * @csspart updated - The updated date, with its word.
 * @csspart author - The authors' names.
 * @csspart category - The post's category, or else its first tag.
 * @csspart excerpt - The beginning of the post's summary.
 * @csspart image - The post's image.
 * @csspart previous - The carousel's button towards its start.
 * @csspart next - The carousel's button towards its end.
 * @csspart position - Where the carousel stands, such as "3 of 14".
 * @csspart status - The live region, visible to assistive technology only.
 * @csspart retry - The button that asks for the posts once more.
 */
export abstract class RelatedPostsAttributes extends LitElement {
  /** Address of the feed, resolved against the page; discovered in the page's head by default. */
  @property({ useDefault: true, converter: text() }) src = '';

  /** The heading's text; "Related Posts" in the block's language by default, none where empty. */
  @property({ converter: text() }) heading: string | undefined;

  /** Level of the heading, 1 to 6; the cards' titles are one level below. */
  @property({ useDefault: true, attribute: 'heading-level', converter: number(1, 6) }) headingLevel = 2;

  /** How many posts at the most. */
  @property({ useDefault: true, converter: number(1) }) limit = 6;

  /** `list`, `grid` or `carousel` (previous and next arrows). */
  @property({ useDefault: true, converter: oneOf('list', 'grid', 'carousel') }) layout: Layout = 'list';

  /** `relevance`, `newest`, or `feed` for a server that ranks. */
  @property({ useDefault: true, converter: oneOf('relevance', 'newest', 'feed') }) order: Order = 'relevance';

  /** Any of `date updated excerpt image author category`, separated by spaces. */
  @property({ useDefault: true, converter: someOf(...FIELDS) }) show = 'date excerpt';

  /** Whole words of an excerpt, before an ellipsis. */
  @property({ useDefault: true, attribute: 'excerpt-words', converter: number(0) }) excerptWords = 20;

  /** `full`, `long`, `medium`, `short` as Intl has them, or `relative`. */
  @property({
    useDefault: true,
    attribute: 'date-style',
    converter: oneOf('full', 'long', 'medium', 'short', 'relative'),
  })
  dateStyle: DateStyle = 'long';

  /** An IANA zone to show dates in; the site's own by default: a post keeps the day that its site printed. */
  @property({ useDefault: true, attribute: 'time-zone', converter: timeZone() }) timeZone = '';

  /** Only posts with one of these tags, separated by commas. */
  @property({ useDefault: true, converter: text() }) tags = '';

  /** No posts with one of these tags, separated by commas. */
  @property({ useDefault: true, attribute: 'exclude-tags', converter: text() }) excludeTags = '';

  /** Addresses never shown, separated by spaces. */
  @property({ useDefault: true, converter: text() }) exclude = '';

  /** Addresses always shown first, in this order, separated by spaces. */
  @property({ useDefault: true, converter: text() }) pin = '';

  /** How old a post may be, in days; any age by default. */
  @property({ attribute: 'max-age', converter: number(0, undefined, { whole: false }) })
  maxAge: number | undefined;

  /** The least relevance, 0 to 1; the rest is filled with the newest posts unless `strict`. */
  @property({ useDefault: true, converter: number(0, 1, { whole: false }) }) threshold = 0;

  /** Shows only what is related, even if that is nothing. */
  @property({ useDefault: true, type: Boolean }) strict = false;

  /** Address of the current article, where the page isn't it. */
  @property({ useDefault: true, converter: address() }) article = '';

  /** May show what other blocks on the page show, and takes nothing from them. */
  @property({ useDefault: true, type: Boolean }) repeat = false;

  /** `lazy`: fetched as the block nears the viewport; or `eager`. */
  @property({ useDefault: true, converter: oneOf('lazy', 'eager') }) loading: 'lazy' | 'eager' = 'lazy';

  /** For each request, in milliseconds. */
  @property({ useDefault: true, converter: number(1) }) timeout = 10_000;

  /**
   * How far a feed's further pages are followed to have something to choose from; a page is always read whole, up to
   * 8 MB, or 1 kB for each of these posts where that is more.
   */
  @property({ useDefault: true, attribute: 'max-posts', converter: number(1) }) maxPosts = 300;

  /** `anonymous`, or `use-credentials` to send cookies to the feed's site. */
  @property({ useDefault: true, attribute: 'crossorigin', converter: crossOrigin() })
  crossOrigin: 'anonymous' | 'use-credentials' = 'anonymous';

  /**
   * Where each post is, for lists that hold only a slug or a file: `/blog/{slug}/`. Any field's name may stand in braces,
   * also a nested one (`{fields.slug}`); what it holds is percent-encoded, but for its slashes.
   */
  @property({ useDefault: true, attribute: 'post-url', converter: text() }) postUrl = '';

  /** As on `<a>`; `_blank` brings `rel="noopener"`. */
  @property({ useDefault: true, converter: text() }) target = '';

  /** Query to add to each post's link, e.g. `utm_source=related`. */
  @property({ useDefault: true, converter: text() }) params = '';

  /** Tells the owner in the console what was read, skipped and ranked, and why. */
  @property({ useDefault: true, type: Boolean }) debug = false;

  /** Posts, or a whole feed of any supported format, in place of an address; as JSON in the attribute. */
  @property({}) posts: unknown;

  /** The page's own wording, over the built-in language's. */
  @property({ attribute: false }) strings: Partial<Strings> = {};

  readonly #defaults = optionValues(this);

  /** The page's address when `src` was set: a relative one means that page, wherever a router goes from there. */
  #base = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('src')) this.#base = this.ownerDocument?.baseURI ?? '';
    replaceBadValues(this, changed, this.#defaults);
  }

  /** What the way from source to related posts depends on. */
  protected search(): Omit<Search, 'fresh' | 'dates'> {
    return {
      posts: this.posts,
      src: this.src,
      base: this.#base,
      article: this.article,
      timeout: this.timeout,
      maxPosts: this.maxPosts,
      postUrl: this.postUrl,
      withCredentials: this.crossOrigin === 'use-credentials',
      choice: {
        limit: this.limit,
        order: this.order,
        threshold: this.threshold,
        strict: this.strict,
        maxAge: this.maxAge,
        tags: entries(this.tags),
        excludeTags: entries(this.excludeTags),
        exclude: tokens(this.exclude),
        pin: tokens(this.pin),
      },
    };
  }

  /** What posts are looked for again after a change of. */
  protected searched(): unknown[] {
    const { posts, ...search } = this.search();
    return [posts, this.debug, this.repeat, JSON.stringify(search)];
  }

  /** How dates are written but for the language, where any are shown. */
  protected dates(): DateFormat | undefined {
    return /date/.test(this.show) ? { style: this.dateStyle, timeZone: this.timeZone } : undefined;
  }

  #style: { key: string; style: CardStyle } | undefined;

  /** How cards are to look: the same object for as long as they look the same, so that they stay as they are. */
  protected cardStyle(locale: string, strings: Strings, onSelect: CardStyle['onSelect']): CardStyle {
    const { dateStyle, timeZone, show, headingLevel, excerptWords, target, params } = this;
    const looks = [locale, strings, dateStyle, timeZone, show, headingLevel, excerptWords, target, params];
    const key = JSON.stringify(looks);
    if (this.#style?.key === key) return this.#style.style;
    const style = {
      show: new Set(tokens(show) as Field[]),
      titleLevel: headingLevel + 1,
      excerptWords,
      target,
      params,
      locale,
      strings,
      formatDate: (iso: string) => formatDate(iso, { locale, style: dateStyle, timeZone }),
      onSelect,
    };
    this.#style = { key, style };
    return style;
  }
}
