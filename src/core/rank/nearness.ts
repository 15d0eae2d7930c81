import type { Post } from '../post.js';

/** Posts of one time belong together more: at most this much. */
const BOOST = 1.2;

/** It fades over so many days, and over the twentieth part of a feed: a blog's rhythm is weeks, a newspaper's an hour. */
const DAYS = 200;
const PART = 20;
const FEWEST = 5;

/** Posts whose dates tell the rhythm of a feed; of a longer one, one in so many. */
const SAMPLE = 500;

/**
 * How near in time posts are to an article, by days and by how many posts lie between: from `1 / (1 + BOOST)` to 1, so
 * that scores stay scores. Without dates there is neither gain nor loss.
 *
 * @param posts All of the feed, whose rhythm it is.
 */
export function nearness(posts: readonly Post[]): (published: string | undefined) => (post: Post) => number {
  const days: number[] = [];
  const step = Math.ceil(posts.length / SAMPLE);
  for (let i = 0; i < posts.length; i += step) days.push(dayOf(posts[i]?.published));
  const sample = Float64Array.from(days.filter((day) => !Number.isNaN(day))).sort();
  const scale = Math.max(FEWEST / step, sample.length / PART);
  return (published) => {
    const here = dayOf(published);
    const place = placeIn(sample, here);
    return (post) => {
      const day = dayOf(post.published);
      const between = Math.abs(placeIn(sample, day) - place);
      const near = (Math.exp(-Math.abs(day - here) / DAYS) + Math.exp(-between / scale)) / 2;
      return (1 + BOOST * (Number.isNaN(near) ? 0.5 : near)) / (1 + BOOST);
    };
  };
}

/** How many come before, by halving. */
function placeIn(sorted: Float64Array, time: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < time) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** A number that grows with the date, by about one a day: near enough here, and far cheaper than `Date.parse`. */
function dayOf(iso: string | undefined): number {
  if (iso?.charAt(4) !== '-') return Number.NaN;
  const digits = (at: number) => iso.charCodeAt(at) * 10 + iso.charCodeAt(at + 1) - 11 * 48;
  const hours = iso.length > 10 ? digits(11) : 0;
  return (digits(0) * 100 + digits(2)) * 372 + digits(5) * 31 + digits(8) + hours / 24;
}
