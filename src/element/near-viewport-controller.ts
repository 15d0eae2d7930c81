import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** Distance from the viewport at which a block loads, similar to lazy images in browsers. */
const MARGIN = '1000px';

/** Detects that the block comes near the viewport, or that the page is printed. Until then, the block loads nothing. */
export class NearViewportController implements ReactiveController {
  isNear = false;
  /** Number of times that the block came near the viewport. */
  nearCount = 0;
  readonly #host: Host;
  readonly #onFar: () => void;
  #observer: IntersectionObserver | undefined;

  /** @param onFar Called if the block turns out to be far from the viewport. */
  constructor(host: Host, onFar: () => void) {
    this.#host = host;
    this.#onFar = onFar;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear) return;
    if (typeof IntersectionObserver !== 'function') {
      this.markNear();
      return;
    }
    const onIntersection: IntersectionObserverCallback = (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) this.markNear();
      else this.#onFar();
    };
    // Inside a scroll container, only `scrollMargin` extends the observed area.
    const margins = { rootMargin: `${MARGIN} 0px`, scrollMargin: `${MARGIN} 0px` };
    this.#observer = new IntersectionObserver(onIntersection, margins);
    this.#observer.observe(this.#host);
    addEventListener('beforeprint', this.markNear);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.markNear);
  }

  /** Treats the block as near. Printing needs all blocks. */
  readonly markNear = (): void => {
    if (this.isNear) return;
    this.#observer?.disconnect();
    this.isNear = true;
    this.nearCount++;
    this.#host.requestUpdate();
  };

  /** Forgets that the block was near, so that it loads again when it is connected the next time. */
  reset(): void {
    this.isNear = false;
  }
}
