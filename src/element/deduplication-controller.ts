import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Related } from '../core/post.js';
import {
  beginSelection,
  claimPosts,
  endSelection,
  hasUrlIn,
  type Reselect,
  removeBlock,
  urlsClaimedBefore,
} from './cross-block-deduplication.js';

interface Host extends ReactiveControllerHost, Element {
  readonly repeat: boolean;
  readonly related: readonly Related[];
}

/** Coordinates the block with the other blocks on the page, so that no post is shown twice. */
export class DeduplicationController implements ReactiveController {
  readonly #host: Host;
  readonly #hasResult: () => boolean;
  readonly #reselect: Reselect;

  /**
   * @param hasResult Whether the block has finished a search, even if it found nothing.
   * @param reselect Called when another block shows some of the posts now.
   */
  constructor(host: Host, hasResult: () => boolean, reselect: Reselect) {
    this.#host = host;
    this.#hasResult = hasResult;
    this.#reselect = reselect;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.repeat) return;
    this.begin();
    // While this block was disconnected, another one may have started to show the same posts.
    const { related } = this.#host;
    const isTaken = hasUrlIn(urlsClaimedBefore(this.#host));
    if (related.some(isTaken)) this.#reselect(isTaken);
    else if (this.#hasResult()) claimPosts(this.#host, related);
  }

  hostDisconnected(): void {
    removeBlock(this.#host);
  }

  /** Later blocks wait until this one has selected its posts. */
  begin(): void {
    if (this.#host.repeat) removeBlock(this.#host);
    else beginSelection(this.#host, this.#reselect);
  }

  /** Later blocks don't wait for this one, because it doesn't select posts for now. */
  skip(): void {
    endSelection(this.#host);
  }

  /** Releases the posts of the block. */
  release(): void {
    claimPosts(this.#host, []);
  }
}
