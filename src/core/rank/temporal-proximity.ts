import type { Post } from '../post.js';
import { lowerBound } from './binary-search.js';

/** Posts of one time belong together more: at most this much. */
const BOOST = 1.2;

/** It fades over so many days, and over the twentieth part of a feed: a blog's rhythm is weeks, a newspaper's an hour. */
const DAYS = 200;
const PART = 20;
const FEWEST = 5;

/** Posts whose dates tell the rhythm of a feed; of a longer one, one in so many. */
const SAMPLE = 500;

/** When a post was published: its day, and how many of the sample came before. */
interface Moment {
  day: number;
  place: number;
}

/** How posts follow each other in a feed. */
export class Rhythm {
  readonly #sample: Float64Array;
  readonly #scale: number;

  constructor(posts: readonly Post[]) {
    const days: number[] = [];
    const step = Math.ceil(posts.length / SAMPLE);
    for (let i = 0; i < posts.length; i += step) days.push(dayOf(posts[i]?.published));
    this.#sample = Float64Array.from(days.filter((day) => !Number.isNaN(day))).sort();
    this.#scale = Math.max(FEWEST / step, this.#sample.length / PART);
  }

  /** @param published ISO 8601. */
  momentOf(published: string | undefined): Moment {
    const day = dayOf(published);
    return { day, place: lowerBound(this.#sample, day) };
  }

  /**
   * How near in time two posts are, by days and by how many posts lie between: from `1 / (1 + BOOST)` to 1, so that
   * scores stay scores. Without dates there is neither gain nor loss.
   */
  nearness(a: Moment, b: Moment): number {
    const between = Math.abs(a.place - b.place);
    const near = (Math.exp(-Math.abs(a.day - b.day) / DAYS) + Math.exp(-between / this.#scale)) / 2;
    return (1 + BOOST * (Number.isNaN(near) ? 0.5 : near)) / (1 + BOOST);
  }
}

/** A number that grows with the date, by about one a day: near enough here, and far cheaper than `Date.parse`. */
function dayOf(iso = ''): number {
  const digits = (at: number) => iso.charCodeAt(at) * 10 + iso.charCodeAt(at + 1) - 11 * 48;
  return (digits(0) * 100 + digits(2)) * 372 + digits(5) * 31 + digits(8) + (digits(11) || 0) / 24;
}
