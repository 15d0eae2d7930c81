import type { Strings } from './strings.js';

export const english: Strings = {
  heading: 'Related Posts',
  updated: 'Updated {date}',
  readingTime: '{time} read',
  previous: 'Previous posts',
  next: 'Next posts',
  more: 'Show more',
  position: '{n} of {total}',
  loading: 'Loading related posts',
  failed: 'Related posts could not be loaded.',
  retry: 'Try again',
  empty: 'No related posts yet.',
};
