import type { Feed, Post } from '../post.js';
import { formatDate } from '../text/dates.js';
import { formatName } from './format.js';

/** Optional fields of a post, and the consequence if they are missing. */
const OPTIONAL_FIELDS: readonly [name: string, has: (post: Post) => boolean, loss: string][] = [
  ['published', (post) => Boolean(post.published), 'no date on the card, and sorted last by date'],
  ['summary', (post) => Boolean(post.summary), 'no excerpt, and little text for the ranking'],
  ['tags', (post) => post.tags.length > 0 || Boolean(post.category), 'ranked by words only'],
  ['image', (post) => Boolean(post.image), 'no image on the card'],
  ['authors', (post) => post.authors.length > 0, 'no author on the card'],
];

const MAX_LINES = 5;

/**
 * Describes how a feed was read: format, posts, skipped items with reasons, missing optional fields, and dates as
 * readers will see them.
 *
 * @param locale Locale of the dates, as a BCP 47 language tag.
 * @param format The name of the feed's format.
 * @returns Lines of plain text.
 */
export function report(feed: Feed, locale?: string, format = formatName(feed)): string[] {
  const { posts, skipped } = feed;
  return [
    `${format}${feed.title ? ` “${feed.title}”` : ''}${feed.language ? `, language ${feed.language}` : ''}`,
    `${posts.length} ${posts.length === 1 ? 'post' : 'posts'}, ${skipped.length} skipped${feed.next ? `, more at ${feed.next}` : ''}`,
    ...limitLines(skipped.map(({ index, reason }) => `  skipped item ${index}: ${reason}`)),
    ...OPTIONAL_FIELDS.flatMap(([name, has, consequence]) => {
      const without = posts.filter((post) => !has(post)).length;
      return without ? [`  ${without} of ${posts.length} without ${name}: ${consequence}`] : [];
    }),
    ...limitLines(posts.map((post) => `  ${dates(post, locale)}  ${post.title}  ${post.url}`)),
  ];
}

function limitLines(lines: readonly string[]): string[] {
  const rest = lines.length - MAX_LINES;
  return rest > 0 ? [...lines.slice(0, MAX_LINES), `  … and ${rest} more`] : [...lines];
}

function dates({ published, updated }: Post, locale: string | undefined): string {
  const read = (iso: string | undefined) => (iso ? formatDate(iso, { locale, style: 'medium' }) : '');
  return [read(published) || 'no date', updated && `updated ${read(updated)}`].filter(Boolean).join(', ');
}
