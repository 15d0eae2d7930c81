import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Related } from '../core/post.js';
import { cacheDates } from '../core/text/dates.js';
import { absoluteUrl, resolvePattern } from '../core/text/urls.js';
import type { Strings } from '../locale/strings.js';
import { loadFeed } from '../source/feed-cache.js';
import type { FeedHandle } from '../source/feed-handle.js';
import { withSource } from '../source/feed-request.js';
import { moreButton } from '../view/more.js';
import { claimPosts, urlsClaimedByOthers } from './cross-block-deduplication.js';
import { RelatedPostsLoadEvent } from './events.js';
import { type SearchResult, selectFromFeed } from './find-related.js';

export { moreStyles } from './more.styles.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly limit: number;
  readonly more: boolean;
}

/** Maximum number of further pages to load for one click. */
const MAX_PAGES = 5;

/**
 * The button that reveals the next `limit` posts: first those of the feed that was read, then those of its further
 * pages. Posts of other blocks are left out, so that none of them changes.
 */
export class MoreController implements ReactiveController {
  readonly #host: Host;
  #result: SearchResult | undefined;
  #feed: FeedHandle | undefined;
  #visited = new Set<string>();
  #abortController = new AbortController();
  #hasMore = false;
  #state: 'unused' | 'busy' | 'done' | 'failed' = 'unused';

  /** Number of times that posts were revealed. */
  revealCount = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#abortController.abort();
    if (this.#state === 'busy') this.#state = 'unused';
  }

  /** Finds out whether a new result has more posts, so that the button is there from the first render. */
  async prepare(result: SearchResult): Promise<void> {
    this.#abortController.abort();
    this.#result = result;
    this.#feed = result.feed;
    this.#visited = new Set();
    this.#state = 'unused';
    this.#hasMore = await this.#hasMorePosts(result);
  }

  /** The button; undefined if there are no more posts. */
  button(result: SearchResult | undefined, strings: Strings): TemplateResult | undefined {
    if (!result || !this.#host.more) return undefined;
    if (result !== this.#result) void this.prepare(result).then(() => this.#host.requestUpdate());
    const label = this.#state === 'failed' ? strings.retry : strings.more;
    return this.#hasMore ? moreButton(label, this.#state === 'busy', this.#reveal) : undefined;
  }

  /** The text of the live region after the button was used. */
  announcement(name: string, strings: Strings): string | undefined {
    if (this.#state === 'busy') return strings.loading;
    if (this.#state === 'failed') return strings.failed;
    return this.#state === 'done' ? `${name}: ${this.#result?.related.length}` : undefined;
  }

  readonly #reveal = async (): Promise<void> => {
    const result = this.#result;
    if (!result || this.#state === 'busy') return;
    this.#state = 'busy';
    this.#host.requestUpdate();
    this.#abortController = new AbortController();
    const { signal } = this.#abortController;
    try {
      const newPosts = await this.#nextPosts(result, signal);
      const hasMore = await this.#hasMorePosts({ ...result, related: [...result.related, ...newPosts] });
      if (signal.aborted) return;
      const previousCount = result.related.length;
      result.related = [...result.related, ...newPosts];
      claimPosts(this.#host, result.related);
      this.#hasMore = hasMore;
      this.#state = 'done';
      this.revealCount++;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      this.#focusCard(Math.min(previousCount, result.related.length - 1));
      if (newPosts.length) this.#host.dispatchEvent(new RelatedPostsLoadEvent(result.related, result.source));
    } catch (error) {
      if (signal.aborted) return;
      console.warn(`<related-posts>: ${(error as Error).message}`);
      this.#state = 'failed';
      this.#host.requestUpdate();
    }
  };

  /** The next posts, from as many further pages as needed. */
  async #nextPosts(result: SearchResult, signal: AbortSignal): Promise<Related[]> {
    const { limit } = this.#host;
    const newPosts: Related[] = [];
    for (let pages = 0; this.#feed; pages++) {
      const shown = { ...result, related: [...result.related, ...newPosts] };
      newPosts.push(...(await this.#select(this.#feed, shown, limit - newPosts.length)));
      const nextUrl = nextPage(this.#feed, result.source);
      if (newPosts.length >= limit || pages === MAX_PAGES || !nextUrl || this.#visited.has(nextUrl)) break;
      try {
        this.#feed = await this.#load(nextUrl, result, signal);
        this.#visited.add(nextUrl);
      } catch (error) {
        // The next click tries again.
        if (!newPosts.length) throw error;
        break;
      }
    }
    return newPosts;
  }

  async #load(urls: string, { options }: SearchResult, signal: AbortSignal): Promise<FeedHandle> {
    const postUrl = resolvePattern(options.postUrl, this.#host.ownerDocument.baseURI);
    // `maxPosts` is the number of posts after which no further pages are read.
    const request = { ...options, postUrl, maxPosts: 1, reload: false, signal };
    try {
      if (!urls.includes(' ')) return (await loadFeed({ ...request, url: urls })).feed;
      const { loadSeveralFeeds } = await import('../source/several-feeds.js');
      return (await loadSeveralFeeds(urls.split(' '), request)).feed;
    } catch (error) {
      throw signal.aborted ? error : withSource(error, urls);
    }
  }

  async #hasMorePosts(result: SearchResult): Promise<boolean> {
    if (!this.#feed || !result.related.length) return false;
    const next = nextPage(this.#feed, result.source);
    if (next && !this.#visited.has(next)) return true;
    return (await this.#select(this.#feed, result, 1)).length > 0;
  }

  async #select(feed: FeedHandle, result: SearchResult, limit: number): Promise<Related[]> {
    const shown = result.related.map(({ post }) => post.url);
    const options = { ...result.options, selection: { ...result.options.selection, limit } };
    const exclude = [...urlsClaimedByOthers(this.#host), ...shown];
    const { related, dates, format } = await selectFromFeed(feed, this.#host, result.page, options, exclude);
    cacheDates(format, dates);
    return related;
  }

  /** Focuses the link of a card, or the card itself if it has none. */
  #focusCard(index: number): void {
    const card = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[part~="card"]')[index];
    const link = card?.querySelector('a');
    if (card && !link) card.tabIndex = -1;
    (link ?? card)?.focus();
    if (card) showWholeCard(card);
  }
}

/** Scrolls a carousel. Focus alone may show only a part of the card, and scroll snapping may undo that. */
function showWholeCard(card: HTMLElement): void {
  const [box, view] = [card, card.parentElement as Element].map((element) => element.getBoundingClientRect());
  if (!box || !view) return;
  const left = Math.min(0, box.left - view.left) || Math.max(0, box.right - view.right);
  card.parentElement?.scrollBy({ left });
}

/**
 * The URL of the next page, on the origin of the feed only; for several feeds, the URLs of their next pages, separated by
 * spaces. Empty if there is none.
 */
function nextPage({ metadata }: FeedHandle, source: string): string {
  const feeds = source.split(' ').flatMap((url) => absoluteUrl(url) ?? []);
  const onOrigin = (url: string) =>
    feeds.flatMap((feed) => {
      const { origin, protocol } = new URL(feed);
      // A server behind a proxy may generate http links although the page was requested with https.
      const next = new URL(url.replace(/^https?:/, protocol));
      return next.origin === origin ? next.href : [];
    })[0] ?? [];
  return (metadata.next?.split(' ') ?? []).flatMap(onOrigin).join(' ');
}
