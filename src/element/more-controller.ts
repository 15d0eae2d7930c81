import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Related } from '../core/post.js';
import { rememberDates } from '../core/text/dates.js';
import { absoluteUrl, patternIn } from '../core/text/urls.js';
import type { Strings } from '../locale/strings.js';
import { loadFeed } from '../source/feed-cache.js';
import type { FeedHandle } from '../source/feed-handle.js';
import { moreButton } from '../view/more.js';
import { claim, claimedByOthers } from './cross-block-deduplication.js';
import { RelatedPostsLoadEvent } from './events.js';
import { type Found, relatedIn } from './find-related.js';

export { moreStyles } from './more.styles.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly limit: number;
  readonly more: boolean;
}

/** Maximum number of further pages to load for one click. */
const MOST_PAGES = 5;

/**
 * The button that reveals the next `limit` posts: first those of the feed that was read, then those of its further
 * pages. Posts of other blocks are left out, so that none of them changes.
 */
export class MoreController implements ReactiveController {
  readonly #host: Host;
  #found: Found | undefined;
  #feed: FeedHandle | undefined;
  #visited = new Set<string>();
  #search = new AbortController();
  #hasMore = false;
  #state: 'unused' | 'busy' | 'done' | 'failed' = 'unused';

  /** Number of times that posts were revealed. */
  times = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#search.abort();
    if (this.#state === 'busy') this.#state = 'unused';
  }

  /** Finds out whether a new result has more posts, so that the button is there from the first render. */
  async prepare(found: Found): Promise<void> {
    this.#search.abort();
    this.#found = found;
    this.#feed = found.feed;
    this.#visited = new Set();
    this.#state = 'unused';
    this.#hasMore = await this.#isThereMore(found);
  }

  /** The button; undefined if there are no more posts. */
  button(found: Found | undefined, strings: Strings): TemplateResult | undefined {
    if (!found || !this.#host.more) return undefined;
    if (found !== this.#found) void this.prepare(found).then(() => this.#host.requestUpdate());
    return this.#hasMore ? moreButton(strings.more, this.#state === 'busy', this.#reveal) : undefined;
  }

  /** The text of the live region after the button was used. */
  announcement(name: string, strings: Strings): string | undefined {
    if (this.#state === 'busy') return strings.loading;
    if (this.#state === 'failed') return strings.failed;
    return this.#state === 'done' ? `${name}: ${this.#found?.related.length}` : undefined;
  }

  readonly #reveal = async (): Promise<void> => {
    const found = this.#found;
    if (!found || this.#state === 'busy') return;
    this.#state = 'busy';
    this.#host.requestUpdate();
    this.#search = new AbortController();
    const { signal } = this.#search;
    try {
      const fresh = await this.#next(found, signal);
      const hasMore = await this.#isThereMore({ ...found, related: [...found.related, ...fresh] });
      if (signal.aborted) return;
      const before = found.related.length;
      found.related = [...found.related, ...fresh];
      claim(this.#host, found.related);
      this.#hasMore = hasMore;
      this.#state = 'done';
      this.times++;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#focusCard(Math.min(before, found.related.length - 1));
      if (fresh.length) this.#host.dispatchEvent(new RelatedPostsLoadEvent(found.related, found.source));
    } catch (error) {
      if (signal.aborted) return;
      console.warn(`<related-posts>: ${(error as Error).message}`);
      this.#state = 'failed';
      this.#host.requestUpdate();
    }
  };

  /** The next posts, from as many further pages as needed. */
  async #next(found: Found, signal: AbortSignal): Promise<Related[]> {
    const { limit } = this.#host;
    const fresh: Related[] = [];
    for (let pages = 0; this.#feed; pages++) {
      const shown = { ...found, related: [...found.related, ...fresh] };
      fresh.push(...(await this.#select(this.#feed, shown, limit - fresh.length)));
      const address = nextPage(this.#feed, found.source);
      if (fresh.length >= limit || pages === MOST_PAGES || !address || this.#visited.has(address)) break;
      try {
        this.#feed = await this.#load(address, found, signal);
        this.#visited.add(address);
      } catch (error) {
        // The next click tries again.
        if (!fresh.length) throw error;
        break;
      }
    }
    return fresh;
  }

  async #load(url: string, { search }: Found, signal: AbortSignal): Promise<FeedHandle> {
    const postUrl = patternIn(search.postUrl, this.#host.ownerDocument.baseURI);
    // `maxPosts` is the number of posts after which no further pages are read.
    return (await loadFeed({ ...search, postUrl, url, maxPosts: 1, fresh: false, signal })).feed;
  }

  async #isThereMore(found: Found): Promise<boolean> {
    if (!this.#feed || !found.related.length) return false;
    const next = nextPage(this.#feed, found.source);
    if (next && !this.#visited.has(next)) return true;
    return (await this.#select(this.#feed, found, 1)).length > 0;
  }

  async #select(feed: FeedHandle, found: Found, limit: number): Promise<Related[]> {
    const shown = found.related.map(({ post }) => post.url);
    const search = { ...found.search, choice: { ...found.search.choice, limit } };
    const taken = [...claimedByOthers(this.#host), ...shown];
    const { related, dates, format } = await relatedIn(feed, this.#host, found.page, search, taken);
    rememberDates(format, dates);
    return related;
  }

  /** Focuses the link of a card, or the card itself if it has none. */
  #focusCard(index: number): void {
    const card = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[part~="card"]')[index];
    const link = card?.querySelector('a');
    if (card && !link) card.tabIndex = -1;
    (link ?? card)?.focus();
  }
}

/** The URL of the next page, on the origin of the feed only. */
function nextPage({ outline }: FeedHandle, source: string): string | undefined {
  const from = absoluteUrl(source);
  if (!outline.next || !from) return undefined;
  const { origin, protocol } = new URL(from);
  // A server behind a proxy may generate http links although the page was requested with https.
  const next = new URL(outline.next.replace(/^https?:/, protocol));
  return next.origin === origin ? next.href : undefined;
}
