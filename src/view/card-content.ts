import type { Post, PostImage } from '../core/post.js';
import { timestamp } from '../core/text/dates.js';
import { excerpt } from '../core/text/excerpt.js';
import { primaryLanguage } from '../core/text/language-tag.js';
import { withParams } from '../core/text/urls.js';
import type { CardStyle } from './card-style.js';
import { withoutMixedContent } from './mixed-content.js';

/** What a card says, whatever markup it is said in. All of it is plain text. */
export interface CardContent {
  title: string;
  href: string;
  rel: 'noopener' | undefined;
  /** The post's language, where it isn't the block's: it is read out and hyphenated in its own. */
  lang: string | undefined;
  category: string;
  authors: string[];
  dates: CardDate[];
  excerpt: string;
  image: PostImage | undefined;
}

/** A date with the words around it. */
export interface CardDate {
  part: 'published' | 'updated';
  before: string;
  /** As `<time datetime>` takes it. */
  datetime: string;
  text: string;
  after: string;
}

/** Where there is no page yet, it will be served as nearly all are. */
const PROTOCOL = globalThis.location?.protocol ?? 'https:';

export function cardContent(post: Post, style: CardStyle): CardContent {
  const { show, target, locale } = style;
  return {
    title: post.title,
    href: withParams(post.url, style.params),
    rel: /^_blank$/i.test(target) ? 'noopener' : undefined,
    lang: otherLanguage(post, locale),
    category: show.has('category') ? categoryOf(post) : '',
    authors: show.has('author') ? post.authors.map(({ name }) => name) : [],
    dates: dates(post, style),
    excerpt: show.has('excerpt') ? excerpt(post.summary, style.excerptWords, post.language ?? locale) : '',
    image: show.has('image') ? withoutMixedContent(post.image, PROTOCOL) : undefined,
  };
}

/** Feeds without categories have tags, the weightiest first. */
export function categoryOf({ category, tags }: Post): string {
  return category ?? tags[0] ?? '';
}

/**
 * `date` is the published one; `updated` alone the later of the two, said as such; together both, wherever the feed
 * has both. A post of which only one is known has that one.
 */
function dates(post: Post, { show, strings, formatDate }: CardStyle): CardDate[] {
  const date = (part: CardDate['part'], iso: string | undefined, [before = '', after = '']: string[]) => {
    const text = iso && formatDate(iso);
    // HTML has no offset for a zone that nobody knows, but a local time.
    return text ? [{ part, before, datetime: iso.replace(/-00:00$/, ''), text, after }] : [];
  };
  const { published, updated } = post;
  const saysMore =
    timestamp(updated) > timestamp(published) && formatDate(updated ?? '') !== formatDate(published ?? '');
  const isUpdateNews = Boolean(updated) && (!published || saysMore);
  const both = show.has('date') && show.has('updated') && published && updated;
  const updatedOnly = !show.has('date') && show.has('updated') && isUpdateNews;
  const isDated = show.has('date') || show.has('updated');
  return [
    ...(isDated && !updatedOnly ? date('published', published ?? updated, []) : []),
    ...(both || updatedOnly ? date('updated', updated, strings.updated.split('{date}')) : []),
  ];
}

function otherLanguage(post: Post, locale: string): string | undefined {
  const isOther = primaryLanguage(post.language) !== primaryLanguage(locale);
  return isOther ? post.language : undefined;
}
