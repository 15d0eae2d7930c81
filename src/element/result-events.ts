import type { FeedError } from '../core/feed/feed-error.js';
import type { Related } from '../core/post.js';
import { RelatedPostsErrorEvent, RelatedPostsLoadEvent } from './events.js';
import type { Found } from './find-related.js';

interface Host extends Element {
  readonly error: FeedError | undefined;
  readonly related: readonly Related[];
}

/** Fires the load or error event once for each result, and logs errors. */
export class ResultEvents {
  readonly #host: Host;
  #told: Found | FeedError | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  tell(outcome: Found | FeedError | undefined): void {
    if (outcome === this.#told) return;
    this.#told = outcome;
    const { error, related } = this.#host;
    if (error) {
      console.error(`<related-posts>: ${error.message}`);
      this.#host.dispatchEvent(new RelatedPostsErrorEvent(error));
    } else if (related.length && outcome && 'source' in outcome) {
      this.#host.dispatchEvent(new RelatedPostsLoadEvent(related, outcome.source));
    }
  }
}
