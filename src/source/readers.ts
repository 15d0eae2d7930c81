/** What most pages need none of: readers of every format, and the report for a feed's owner. */
export { formatName } from '../core/feed/format.js';
export { readFeed, readFeedValue } from '../core/feed/read.js';
export { report } from '../core/feed/report.js';
