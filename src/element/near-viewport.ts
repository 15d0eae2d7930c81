import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** How far below the fold a block starts to load, as browsers do for images. */
const NEAR = '1000px';

/** Tells when the block comes near the viewport, so that what nobody scrolls to costs nothing; or is to be printed. */
export class NearViewport implements ReactiveController {
  isNear = false;
  /** How often it has come near. */
  arrivals = 0;
  readonly #host: Host;
  readonly #tellFar: () => void;
  #observer: IntersectionObserver | undefined;

  /** @param tellFar Called when it turns out to be far away. */
  constructor(host: Host, tellFar: () => void) {
    this.#host = host;
    this.#tellFar = tellFar;
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
      else this.#tellFar();
    };
    // Within a scroll container of the page's own, only `scrollMargin` reaches ahead.
    const margins = { rootMargin: `${NEAR} 0px`, scrollMargin: `${NEAR} 0px` };
    this.#observer = new IntersectionObserver(seen, margins);
    this.#observer.observe(this.#host);
    addEventListener('beforeprint', this.arrive);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.arrive);
  }

  /** Near now, wherever it is. What is printed is all to be read. */
  readonly arrive = (): void => {
    if (this.isNear) return;
    this.#observer?.disconnect();
    this.isNear = true;
    this.arrivals++;
    this.#host.requestUpdate();
  };

  /** As if it had never been near: when it is on the page again, the next time counts. */
  reset(): void {
    this.isNear = false;
  }
}
