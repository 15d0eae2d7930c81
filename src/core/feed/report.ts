import type { Feed, Post } from '../post.js';
import { formatDate } from '../text/dates.js';
import { formatName } from './format.js';

/** What cards or ranking would like, and what a post loses without it. */
const WISHES: readonly [name: string, has: (post: Post) => boolean, loss: string][] = [
  ['published', (post) => Boolean(post.published), 'no date on the card, and last among the newest'],
  ['summary', (post) => Boolean(post.summary), 'no excerpt, and little to rank by'],
  ['tags', (post) => post.tags.length > 0 || Boolean(post.category), 'ranked by words alone'],
  ['image', (post) => Boolean(post.image), 'no picture where pictures are shown'],
  ['authors', (post) => post.authors.length > 0, 'no name where names are shown'],
];

const SHOWN_AT_MOST = 5;

/**
 * What the reader made of a feed, for its owner: format, posts, what was skipped and why, what cards and ranking
 * would like and don't find, the dates as readers will see them.
 *
 * @param format The name of its format.
 * @returns Lines of plain text.
 */
export function report(feed: Feed, locale?: string, format = formatName(feed)): string[] {
  const { posts, skipped } = feed;
  return [
    `${format}${feed.title ? ` “${feed.title}”` : ''}${feed.language ? `, language ${feed.language}` : ''}`,
    `${posts.length} ${posts.length === 1 ? 'post' : 'posts'}, ${skipped.length} skipped${feed.next ? `, more at ${feed.next}` : ''}`,
    ...few(skipped.map(({ index, reason }) => `  skipped item ${index}: ${reason}`)),
    ...WISHES.flatMap(([name, has, loss]) => {
      const without = posts.filter((post) => !has(post)).length;
      return without ? [`  ${without} of ${posts.length} without ${name}: ${loss}`] : [];
    }),
    ...few(posts.map((post) => `  ${dates(post, locale)}  ${post.title}  ${post.url}`)),
  ];
}

function few(lines: readonly string[]): string[] {
  const rest = lines.length - SHOWN_AT_MOST;
  return rest > 0 ? [...lines.slice(0, SHOWN_AT_MOST), `  … and ${rest} more`] : [...lines];
}

function dates({ published, updated }: Post, locale: string | undefined): string {
  const read = (iso: string | undefined) => (iso ? formatDate(iso, { locale, style: 'medium' }) : '');
  return [read(published) || 'no date', updated && `updated ${read(updated)}`].filter(Boolean).join(', ');
}
