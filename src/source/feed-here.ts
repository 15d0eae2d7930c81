import { breathe } from '../core/breathe.js';
import type { Feed } from '../core/post.js';
import { choose, isByRelevance } from '../core/rank/choose.js';
import { ranked } from '../core/rank/ranked.js';
import { writtenDates } from '../core/text/dates.js';
import { keepCopy } from './keep-copy.js';
import type { Outline, Question, ReadFeed, Shown } from './read-feed.js';

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
    const ranking = isByRelevance(choice) ? await ranked(article, posts) : undefined;
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
