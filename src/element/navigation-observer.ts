import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { articleSigns } from '../page/article.js';

/**
 * Delays, in milliseconds, after which the page is examined again when its URL has changed. The rest of the page may
 * change later.
 */
const LOOKS = [50, 400, 2000, 6000];

/** Detects client-side navigation to another article. */
export class NavigationObserver implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #tell: () => void;
  #signs: string | undefined;
  #leave: AbortController | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: ReactiveControllerHost & Element, tell: () => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  /** Remembers the current article. */
  note(): void {
    this.#signs = articleSigns(this.#host.ownerDocument);
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument;
    const left = new AbortController();
    const { signal } = left;
    this.#leave = left;
    const look = () => this.#lookSoon();
    const view = page.defaultView as (EventTarget & { navigation?: EventTarget }) | null;
    view?.navigation?.addEventListener('currententrychange', look, { signal });
    view?.addEventListener('popstate', look, { signal });
    // Navigation also changes the title, the canonical link, or the Open Graph data.
    const head = new MutationObserver(look);
    if (page.head)
      head.observe(page.head, { subtree: true, childList: true, characterData: true, attributes: true });
    signal.addEventListener('abort', () => head.disconnect());
    // The router may have moved the block here from another article.
    if (this.#signs !== undefined) look();
  }

  hostDisconnected(): void {
    this.#leave?.abort();
    this.#forget();
  }

  #lookSoon(): void {
    this.#forget();
    this.#timers = LOOKS.map((time) => setTimeout(() => this.#look(), time));
  }

  #look(): void {
    const signs = articleSigns(this.#host.ownerDocument);
    if (this.#signs === undefined || signs === this.#signs) return;
    this.#signs = signs;
    this.#tell();
  }

  #forget(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}
