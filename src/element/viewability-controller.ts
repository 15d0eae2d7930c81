import type { ReactiveController } from 'lit';

/** The IAB/MRC viewability standard: half of the block, for one second. */
const VISIBLE_FRACTION = 0.5;
const MIN_DURATION = 1000;
const THRESHOLDS = Array.from({ length: 21 }, (_, i) => i / 20);

/** Reports once that the reader has seen the posts. */
export class ViewabilityController implements ReactiveController {
  readonly #host: Element;
  readonly #hasPosts: () => boolean;
  readonly #onView: () => void;
  #observer: IntersectionObserver | undefined;
  #timer = 0;
  #hasFired = false;

  constructor(host: Element, hasPosts: () => boolean, onView: () => void) {
    this.#host = host;
    this.#hasPosts = hasPosts;
    this.#onView = onView;
  }

  hostUpdated(): void {
    if (this.#hasFired || this.#observer || !this.#hasPosts() || typeof IntersectionObserver !== 'function')
      return;
    this.#observer = new IntersectionObserver((entries) => this.#onIntersection(entries.at(-1)), {
      threshold: THRESHOLDS,
    });
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

  #onIntersection(entry: IntersectionObserverEntry | undefined): void {
    // If the block is taller than the viewport, half of the viewport counts instead.
    const minHeight = (entry?.rootBounds?.height ?? innerHeight) * VISIBLE_FRACTION;
    const isInView =
      entry && (entry.intersectionRatio >= VISIBLE_FRACTION || entry.intersectionRect.height >= minHeight);
    if (!isInView) {
      clearTimeout(this.#timer);
      this.#timer = 0;
    } else if (!this.#timer) {
      this.#timer = setTimeout(() => this.#onTimeout(), MIN_DURATION) as unknown as number;
    }
  }

  #onTimeout(): void {
    // Nothing is visible in a background tab.
    if (document.hidden) {
      this.#timer = setTimeout(() => this.#onTimeout(), MIN_DURATION) as unknown as number;
      return;
    }
    this.hostDisconnected();
    this.#hasFired = this.#hasPosts();
    if (this.#hasFired) this.#onView();
  }
}
