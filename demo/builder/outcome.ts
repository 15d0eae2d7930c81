import type { RelatedPosts } from '../../src/element.js';
import type { OpenedFile } from './feeds.js';
import type { State } from './state.js';

/**
 * The result of loading the feed, as text.
 *
 * @param explanation The reason of a network error, as soon as it is known.
 */
export function outcome(
  block: RelatedPosts,
  state: State,
  file: OpenedFile | undefined,
  explanation: string | undefined,
): string {
  if (state.feed === 'file') return file ? file.outcome : 'Open a file.';
  const { error } = block;
  switch (block.status) {
    case 'idle':
      return 'The block loads when it comes near the viewport.';
    case 'loading':
      return 'Loading the feed …';
    case 'ready':
      return block.related.length === 1 ? 'One post is shown.' : `${block.related.length} posts are shown.`;
    case 'empty':
      return state.feed === 'address'
        ? 'The feed was read, but there are no posts to show. Check that it lists posts with titles and links, and that the options in the tab Posts do not hide them.'
        : 'There are no posts to show, so the block shows its fallback content.';
    case 'error':
      return (error?.code === 'network' && explanation) || (error?.message ?? 'No posts.');
  }
}
