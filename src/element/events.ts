import type { FeedError } from '../core/feed/feed-error.js';
import type { Post, Related } from '../core/post.js';

/** All events of the block bubble and leave shadow trees, so that a page can listen in one place. */
abstract class BlockEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { detail, bubbles: true, composed: true, cancelable });
  }
}

/** Posts were rendered; `source` is the feed's address, `posts` for the property or `inline` for a JSON child. */
export class RelatedPostsLoadEvent extends BlockEvent<{ related: readonly Related[]; source: string }> {
  constructor(related: readonly Related[], source: string) {
    super('related-posts-load', { related, source });
  }
}

/** There can be no posts; the error's `code` says why. */
export class RelatedPostsErrorEvent extends BlockEvent<{ error: FeedError }> {
  constructor(error: FeedError) {
    super('related-posts-error', { error });
  }
}

/** A card's link is about to be followed; canceling it keeps the reader on the page. `position` counts from 1. */
export class RelatedPostsSelectEvent extends BlockEvent<{ post: Post; position: number; score: number }> {
  constructor({ post, score }: Related, position: number) {
    super('related-posts-select', { post, position, score }, true);
  }
}

/** Half of the block has been in view for one second; fired once. */
export class RelatedPostsViewEvent extends BlockEvent<{ related: readonly Related[] }> {
  constructor(related: readonly Related[]) {
    super('related-posts-view', { related });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'related-posts-load': RelatedPostsLoadEvent;
    'related-posts-error': RelatedPostsErrorEvent;
    'related-posts-select': RelatedPostsSelectEvent;
    'related-posts-view': RelatedPostsViewEvent;
  }
}
