import { breathe } from '../core/breathe.js';
import type { Article, Feed, Related } from '../core/post.js';
import { type Choice, choose } from '../core/rank/choose.js';
import { ranked } from '../core/rank/ranked.js';
import { type DateFormat, type WrittenDate, writtenDates } from '../core/text/dates.js';
import { keepCopy } from './last-good.js';

/** What a block asks of a feed. */
export interface Question {
  article: Article;
  choice: Choice;
  /** How it will write the posts' dates, if it shows them. */
  dates: DateFormat | undefined;
}

/** The posts to show for an article, best first, and their dates as written. */
export interface Shown {
  related: Related[];
  dates: WrittenDate[];
}

/** A feed without its lists. */
export type Outline = Omit<Feed, 'posts' | 'skipped'>;

/** A feed that has been read, wherever its posts are. */
export interface ReadFeed {
  readonly outline: Outline;
  /** How many posts it has. */
  readonly length: number;
  related(question: Question): Promise<Shown>;
  /** The feed with its posts, which may be many. */
  whole(): Promise<Feed>;
  /** Keeps a copy for the day when it can't be had. */
  keepCopy(url: string): void;
  /** Nobody will ask it anything more. */
  close(): void;
}

/** A feed whose posts are here. */
export class FeedHere implements ReadFeed {
  readonly #feed: Feed;

  constructor(feed: Feed) {
    this.#feed = feed;
  }

  get outline(): Outline {
    return this.#feed;
  }

  get length(): number {
    return this.#feed.posts.length;
  }

  /** In stretches: a reader who scrolls meanwhile loses no frame. */
  async related({ article, choice, dates }: Question): Promise<Shown> {
    const { posts } = this.#feed;
    const ranking = choice.order === 'relevance' ? await ranked(article, posts) : undefined;
    await breathe();
    const related = choose(article, posts, choice, ranking);
    await breathe();
    return {
      related,
      dates: writtenDates(
        dates,
        related.flatMap(({ post }) => [post.published, post.updated]),
      ),
    };
  }

  whole(): Promise<Feed> {
    return Promise.resolve(this.#feed);
  }

  keepCopy(url: string): void {
    keepCopy(url, this.#feed);
  }

  close(): void {}
}
