import type { Post } from '../core/post.js';
import { timestamp } from '../core/text/dates.js';
import { excerpt } from '../core/text/excerpt.js';
import { primaryLanguage } from '../core/text/language-tag.js';
import { hostName, withParams } from '../core/text/urls.js';
import type { CardStyle } from './card-style.js';

/** The content of a card as plain text, independent of its markup. */
export interface CardContent {
  title: string;
  href: string;
  rel: 'noopener' | undefined;
  /** The language of the post if it differs from the block's, for screen readers and hyphenation. */
  lang: string | undefined;
  category: string;
  authors: string[];
  /** The name of the post's site. */
  source: string;
  dates: CardDate[];
  readingTime: string;
  excerpt: string;
}

/** A date with its label. */
export interface CardDate {
  part: 'published' | 'updated';
  before: string;
  /** Value of `<time datetime>`. */
  datetime: string;
  text: string;
  after: string;
}

export function cardContent(post: Post, style: CardStyle): CardContent {
  const { show, target, locale } = style;
  return {
    title: post.title,
    href: withParams(post.url, style.params),
    rel: /^_blank$/i.test(target) ? 'noopener' : undefined,
    lang: differentLanguage(post, locale),
    category: show.has('category') ? categoryOf(post) : '',
    authors: show.has('author') ? post.authors.map(({ name }) => name) : [],
    source: show.has('source') ? sourceOf(post) : '',
    dates: dates(post, style),
    readingTime: show.has('reading-time') ? style.readingTime(post) : '',
    excerpt: show.has('excerpt') ? excerpt(post.summary, style.excerptWords, post.language ?? locale) : '',
  };
}

/** The title of the post's feed, or else its host. */
export function sourceOf({ source, url }: Post): string {
  return source || hostName(url);
}

/** The category, or else the first tag. */
export function categoryOf({ category, tags }: Post): string {
  return category ?? tags[0] ?? '';
}

/**
 * Selects the dates of a card. `date` is the publication date. `updated` alone is the later date, with a label if it is
 * the modification date. Together they show both dates, if the feed has both. If only one date is known, it is shown.
 */
function dates(post: Post, { show, strings, formatDate }: CardStyle): CardDate[] {
  const date = (part: CardDate['part'], iso: string | undefined, [before = '', after = '']: string[]) => {
    const text = iso && formatDate(iso);
    // HTML has no notation for an unknown time zone, only for local times.
    return text ? [{ part, before, datetime: iso.replace(/-00:00$/, ''), text, after }] : [];
  };
  const { published, updated } = post;
  const isLaterDay =
    timestamp(updated) > timestamp(published) && formatDate(updated ?? '') !== formatDate(published ?? '');
  const hasRealUpdate = Boolean(updated) && (!published || isLaterDay);
  const showsBoth = show.has('date') && show.has('updated') && published && updated;
  const showsUpdateOnly = !show.has('date') && show.has('updated') && hasRealUpdate;
  const showsDates = show.has('date') || show.has('updated');
  return [
    ...(showsDates && !showsUpdateOnly ? date('published', published ?? updated, []) : []),
    ...(showsBoth || showsUpdateOnly ? date('updated', updated, strings.updated.split('{date}')) : []),
  ];
}

function differentLanguage(post: Post, locale: string): string | undefined {
  const isOther = primaryLanguage(post.language) !== primaryLanguage(locale);
  return isOther ? post.language : undefined;
}
