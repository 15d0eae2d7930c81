import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** Distance from the viewport at which a block loads, similar to lazy images in browsers. */
const NEAR = '1000px';

/** Detects that the block comes near the viewport, or that the page is printed. Until then, the block loads nothing. */
export class NearViewport implements ReactiveController {
  isNear = false;
  /** Number of times that the block came near the viewport. */
  arrivals = 0;
  readonly #host: Host;
  readonly #tellFar: () => void;
  #observer: IntersectionObserver | undefined;

  /** @param tellFar Called if the block turns out to be far from the viewport. */
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
    // Inside a scroll container, only `scrollMargin` extends the observed area.
    const margins = { rootMargin: `${NEAR} 0px`, scrollMargin: `${NEAR} 0px` };
    this.#observer = new IntersectionObserver(seen, margins);
    this.#observer.observe(this.#host);
    addEventListener('beforeprint', this.arrive);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.arrive);
  }

  /** Treats the block as near. Printing needs all blocks. */
  readonly arrive = (): void => {
    if (this.isNear) return;
    this.#observer?.disconnect();
    this.isNear = true;
    this.arrivals++;
    this.#host.requestUpdate();
  };

  /** Forgets that the block was near, so that it loads again when it is connected the next time. */
  reset(): void {
    this.isNear = false;
  }
}
