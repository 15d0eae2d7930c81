import type { FeedError } from '../core/feed/feed-error.js';
import type { Post, Related } from '../core/post.js';

/** All events bubble and are composed, so that a page can listen in one place. */
abstract class BlockEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { detail, bubbles: true, composed: true, cancelable });
  }
}

/**
 * The block rendered posts. `source` is the URL of the feed, `posts` for the property, or `inline` for a JSON child.
 */
export class RelatedPostsLoadEvent extends BlockEvent<{ related: readonly Related[]; source: string }> {
  constructor(related: readonly Related[], source: string) {
    super('related-posts-load', { related, source });
  }
}

/** The posts could not be loaded. The error's `code` gives the reason. */
export class RelatedPostsErrorEvent extends BlockEvent<{ error: FeedError }> {
  constructor(error: FeedError) {
    super('related-posts-error', { error });
  }
}

/** The reader activated the link of a card. Canceling the event prevents navigation. `position` starts at 1. */
export class RelatedPostsSelectEvent extends BlockEvent<{ post: Post; position: number; score: number }> {
  constructor({ post, score }: Related, position: number) {
    super('related-posts-select', { post, position, score }, true);
  }
}

/** Half of the block has been in the viewport for one second. Fires once. */
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
