import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Related } from '../core/post.js';
import { RelatedPostsViewEvent } from './events.js';

interface Host extends ReactiveControllerHost, Element {
  readonly related: readonly Related[];
}

/** The IAB/MRC viewability standard: half of the block, for one second. */
const VISIBLE_FRACTION = 0.5;
const MIN_DURATION = 1000;
const THRESHOLDS = [...Array(21).keys()].map((i) => i / 20);

/** Fires the view event once, when the reader has seen the posts. */
export class ViewabilityController implements ReactiveController {
  readonly #host: Host;
  #observer: IntersectionObserver | undefined;
  #timer = 0;
  #hasFired = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    if (
      this.#hasFired ||
      this.#observer ||
      !this.#host.related.length ||
      typeof IntersectionObserver !== 'function'
    )
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
    } else if (!this.#timer) this.#startTimer();
  }

  #startTimer(): void {
    this.#timer = setTimeout(() => this.#onTimeout(), MIN_DURATION) as unknown as number;
  }

  #onTimeout(): void {
    // Nothing is visible in a background tab.
    if (document.hidden) {
      this.#startTimer();
      return;
    }
    this.hostDisconnected();
    const { related } = this.#host;
    this.#hasFired = related.length > 0;
    if (this.#hasFired) this.#host.dispatchEvent(new RelatedPostsViewEvent(related));
  }
}
