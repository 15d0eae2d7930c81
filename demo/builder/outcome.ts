import type { RelatedPosts } from '../../src/element.js';
import type { OpenedFile } from './feeds.js';
import type { State } from './state.js';

/** What became of the feed, in words. */
export function outcome(block: RelatedPosts, state: State, file: OpenedFile | undefined): string {
  if (state.feed === 'file') return file ? file.outcome : 'Open a file.';
  const { error } = block;
  switch (block.status) {
    case 'idle':
      return 'The block loads when it comes near the window.';
    case 'loading':
      return 'The feed is on its way …';
    case 'ready':
      return block.related.length === 1 ? 'One post is shown.' : `${block.related.length} posts are shown.`;
    case 'empty':
      return 'There is no post to show, so the block isn’t either: what stands inside its tag is.';
    case 'error':
      return `${error?.message ?? 'No posts.'}${error?.code === 'network' ? ` ${OTHER_SITES}` : ''}`;
  }
}

const OTHER_SITES = 'On the feed’s own site the block needs no leave. Here, save the feed and open the file.';
