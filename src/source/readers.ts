/** The parsers of all formats, and the debug report. Most pages don't need this file. */

export { explain } from '../core/explain.js';
export { formatName } from '../core/feed/format.js';
export { readFeed, readFeedValue } from '../core/feed/read.js';
export { completeRules } from '../core/text/complete-rules.js';
