import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** How far below the fold a block starts to load, as browsers do for images. */
const NEAR = '1000px';

/** Tells when the block comes near the viewport, so that what nobody scrolls to costs nothing. */
export class NearViewport implements ReactiveController {
  /** How often it has come near; 0 as long as it has not. */
  arrivals = 0;
  readonly #host: Host;
  #observer: IntersectionObserver | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear) return;
    if (typeof IntersectionObserver !== 'function') return this.arrive();
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

  get isNear(): boolean {
    return this.#arrived;
  }

  #arrived = false;

  /** Near now, wherever it is. */
  arrive(): void {
    if (this.#arrived) return;
    this.#observer?.disconnect();
    this.#arrived = true;
    this.arrivals++;
    this.#host.requestUpdate();
  }

  /** As if it had never been near: the next time counts again. */
  reset(): void {
    this.#arrived = false;
    if (this.#host.isConnected) this.hostConnected();
  }
}
