import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** How far below the fold a block starts to load, as browsers do for images. */
const NEAR = '1000px';

/** Tells when the block comes near the viewport, so that what nobody scrolls to costs nothing. */
export class NearViewport implements ReactiveController {
  isNear = false;
  /** How often it has come near. */
  arrivals = 0;
  readonly #host: Host;
  #observer: IntersectionObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear) return;
    if (typeof IntersectionObserver !== 'function') {
      this.arrive();
      return;
    }
    const seen: IntersectionObserverCallback = (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.arrive();
    };
    // Within a scroll container of the page's own, only `scrollMargin` reaches ahead.
    const margins = { rootMargin: `${NEAR} 0px`, scrollMargin: `${NEAR} 0px` };
    this.#observer = new IntersectionObserver(seen, margins);
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Near now, wherever it is. */
  arrive(): void {
    if (this.isNear) return;
    this.#observer?.disconnect();
    this.isNear = true;
    this.arrivals++;
    this.#host.requestUpdate();
  }

  /** As if it had never been near: when it is on the page again, the next time counts. */
  reset(): void {
    this.isNear = false;
  }
}
