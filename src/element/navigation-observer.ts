import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { articleSignature } from '../page/article.js';
import { discoverFeeds } from '../page/discover.js';

interface Host extends ReactiveControllerHost, Element {
  readonly src: string;
  readonly error: unknown;
}

/**
 * Delays, in milliseconds, after which the page is examined again when its URL has changed. The rest of the page may
 * change later.
 */
const CHECK_DELAYS = [50, 400, 2000, 6000];

/** Detects client-side navigation to another article, and feeds that are linked late. */
export class NavigationObserver implements ReactiveController {
  readonly #host: Host;
  readonly #onNavigation: () => void;
  #signature: string | undefined;
  #feeds = '';
  #listeners: AbortController | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: Host, onNavigation: () => void) {
    this.#host = host;
    this.#onNavigation = onNavigation;
    host.addController(this);
  }

  /** Remembers the current article. */
  rememberArticle(): void {
    const page = this.#host.ownerDocument;
    this.#signature = articleSignature(page);
    this.#feeds = JSON.stringify(discoverFeeds(page));
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument;
    const listeners = new AbortController();
    const { signal } = listeners;
    this.#listeners = listeners;
    const check = () => this.#scheduleChecks();
    const view = page.defaultView as (EventTarget & { navigation?: EventTarget }) | null;
    view?.navigation?.addEventListener('currententrychange', check, { signal });
    view?.addEventListener('popstate', check, { signal });
    // Navigation also changes the title, the canonical link, or the Open Graph data.
    const headObserver = new MutationObserver(check);
    if (page.head)
      headObserver.observe(page.head, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    signal.addEventListener('abort', () => headObserver.disconnect());
    // The router may have moved the block here from another article.
    if (this.#signature !== undefined) check();
  }

  hostDisconnected(): void {
    this.#listeners?.abort();
    this.#clearTimers();
  }

  #scheduleChecks(): void {
    this.#clearTimers();
    this.#timers = CHECK_DELAYS.map((time) => setTimeout(() => this.#check(), time));
  }

  #check(): void {
    const { ownerDocument, src, error } = this.#host;
    const signature = articleSignature(ownerDocument);
    // If no feed could be loaded, the page may link to another one later.
    const hasOtherFeeds = error && !src && JSON.stringify(discoverFeeds(ownerDocument)) !== this.#feeds;
    if (this.#signature === undefined || (signature === this.#signature && !hasOtherFeeds)) return;
    this.#signature = signature;
    this.#onNavigation();
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
