import type { ReactiveController } from 'lit';

/** The IAB/MRC viewability standard: half of the block, for one second. */
const HALF = 0.5;
const ONE_SECOND = 1000;
const STEPS = [...Array(21).keys()].map((i) => i / 20);

/** Reports once that the reader has seen the posts. */
export class ViewabilityController implements ReactiveController {
  readonly #host: Element;
  readonly #hasPosts: () => boolean;
  readonly #tell: () => void;
  #observer: IntersectionObserver | undefined;
  #timer = 0;
  #told = false;

  constructor(host: Element, hasPosts: () => boolean, tell: () => void) {
    this.#host = host;
    this.#hasPosts = hasPosts;
    this.#tell = tell;
  }

  hostUpdated(): void {
    if (this.#told || this.#observer || !this.#hasPosts() || typeof IntersectionObserver !== 'function')
      return;
    this.#observer = new IntersectionObserver((entries) => this.#watch(entries.at(-1)), { threshold: STEPS });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  #watch(entry: IntersectionObserverEntry | undefined): void {
    // If the block is taller than the viewport, half of the viewport counts instead.
    const window = (entry?.rootBounds?.height ?? innerHeight) * HALF;
    const inView = entry && (entry.intersectionRatio >= HALF || entry.intersectionRect.height >= window);
    if (!inView) {
      clearTimeout(this.#timer);
      this.#timer = 0;
    } else if (!this.#timer) {
      this.#timer = setTimeout(() => this.#done(), ONE_SECOND) as unknown as number;
    }
  }

  #done(): void {
    // Nothing is visible in a background tab.
    if (document.hidden) {
      this.#timer = setTimeout(() => this.#done(), ONE_SECOND) as unknown as number;
      return;
    }
    this.hostDisconnected();
    this.#told = this.#hasPosts();
    if (this.#told) this.#tell();
  }
}
