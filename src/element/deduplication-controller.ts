import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Related } from '../core/post.js';
import type { Status } from '../view/block.js';
import {
  beginSelection,
  claimPosts,
  hasUrlIn,
  type IsTaken,
  removeBlock,
  reselectInDocumentOrder,
  urlsClaimedBefore,
} from './cross-block-deduplication.js';

interface Host extends ReactiveControllerHost, Element {
  readonly repeat: boolean;
  readonly related: readonly Related[];
  readonly status: Status;
}

/** Coordinates the block with the other blocks on the page, so that no post is shown twice. */
export class DeduplicationController implements ReactiveController {
  /** While the block searches again, the posts that it still shows. */
  remaining: readonly Related[] | undefined;
  /** The number of posts to select, so that the block doesn't become shorter. */
  minPosts = 0;
  readonly #host: Host;
  readonly #search: () => unknown;

  /** @param search Searches again, because another block shows some of the posts now. */
  constructor(host: Host, search: () => unknown) {
    this.#host = host;
    this.#search = search;
    host.addController(this);
  }

  hostConnected(): void {
    const { related, repeat } = this.#host;
    if (repeat) return;
    this.begin();
    reselectInDocumentOrder();
    if (/idle|loading/.test(this.#host.status)) return;
    // While this block was disconnected, another one may have started to show the same posts.
    const isTaken = hasUrlIn(urlsClaimedBefore(this.#host));
    if (related.some(isTaken)) this.#reselect(isTaken);
    else claimPosts(this.#host, related);
  }

  hostDisconnected(): void {
    removeBlock(this.#host);
  }

  /** Begins a search. Later blocks wait until this one has selected its posts. */
  begin(): void {
    if (this.#host.repeat) removeBlock(this.#host);
    else beginSelection(this.#host, this.#reselect);
  }

  /** Removes some posts, and releases the others, which stay visible until the next result. */
  release(isRemoved: IsTaken): void {
    this.remaining = this.#host.related.filter((post) => !isRemoved(post));
    claimPosts(this.#host, []);
  }

  /** Ends a search. */
  end(): void {
    this.remaining = undefined;
    this.minPosts = 0;
  }

  readonly #reselect = (isTaken: IsTaken): void => {
    const { related } = this.#host;
    this.minPosts = related.length;
    this.remaining = related.filter((post) => !isTaken(post));
    this.#search();
  };
}
