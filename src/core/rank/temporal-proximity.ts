import type { Post } from '../post.js';
import { lowerBound } from './binary-search.js';

/** Maximum boost for posts of the same time. */
const BOOST = 1.2;

/**
 * The boost fades over this many days, and over a twentieth of the feed: a blog publishes weekly, a newspaper hourly.
 */
const DAYS = 200;
const PART = 20;
const FEWEST = 5;

/** Size of the sample of dates; in longer feeds, every n-th post is used. */
const SAMPLE = 500;

/** The day of a post, and the number of posts in the sample before it. */
interface Moment {
  day: number;
  place: number;
}

/** The publication frequency of a feed. */
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
   * The temporal proximity of two posts, by days and by the number of posts in between: from `1 / (1 + BOOST)` to 1, so
   * that scores stay at most 1. Neutral if a date is missing.
   */
  nearness(a: Moment, b: Moment): number {
    const between = Math.abs(a.place - b.place);
    const near = (Math.exp(-Math.abs(a.day - b.day) / DAYS) + Math.exp(-between / this.#scale)) / 2;
    return (1 + BOOST * (Number.isNaN(near) ? 0.5 : near)) / (1 + BOOST);
  }
}

/** A number that grows by about one per day: accurate enough here, and much faster than `Date.parse`. */
function dayOf(iso = ''): number {
  const digits = (at: number) => iso.charCodeAt(at) * 10 + iso.charCodeAt(at + 1) - 11 * 48;
  return (digits(0) * 100 + digits(2)) * 372 + digits(5) * 31 + digits(8) + (digits(11) || 0) / 24;
}
