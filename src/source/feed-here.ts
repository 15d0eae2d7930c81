import type { Article, Feed, Related } from '../core/post.js';
import { type Choice, choose } from '../core/rank/choose.js';
import { ranked } from '../core/rank/ranked.js';
import type { DateFormat } from '../core/text/dates.js';
import { keepCopy } from './last-good.js';

/** What a block asks of a feed. */
export interface Question {
  article: Article;
  choice: Choice;
  /** How it will write the posts' dates. */
  dates: DateFormat;
}

/** A feed that has been read, wherever its posts are. */
export interface ReadFeed {
  readonly language: string | undefined;
  /** Where its next page is; servers may say that beside it. */
  next: string | undefined;
  /** How many posts it has. */
  readonly length: number;
  /** The posts to show for an article. */
  related(question: Question): Promise<Related[]>;
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

  get language(): string | undefined {
    return this.#feed.language;
  }

  get next(): string | undefined {
    return this.#feed.next;
  }

  set next(address) {
    if (address) this.#feed.next = address;
  }

  get length(): number {
    return this.#feed.posts.length;
  }

  async related({ article, choice }: Question): Promise<Related[]> {
    const { posts } = this.#feed;
    const ranking = choice.order === 'relevance' ? await ranked(article, posts) : undefined;
    return choose(article, posts, choice, ranking);
  }

  whole(): Promise<Feed> {
    return Promise.resolve(this.#feed);
  }

  keepCopy(url: string): void {
    keepCopy(url, this.#feed);
  }

  close(): void {}
}
