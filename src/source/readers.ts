/** What most pages need none of: readers of every format, and what a feed's owner is told of it. */

export { explain } from '../core/explain.js';
export { formatName } from '../core/feed/format.js';
export { readFeed, readFeedValue } from '../core/feed/read.js';
export { completeRules } from '../core/text/complete-rules.js';
