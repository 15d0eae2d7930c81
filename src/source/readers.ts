/** The parsers of all formats, and the debug report. Most pages don't need this file. */
import { loadMultilingual } from './load-multilingual.js';

export { explain } from '../core/explain.js';
export { formatName } from '../core/feed/format.js';
export { readFeed, readFeedValue } from '../core/feed/read-formats.js';
export { completeRules } from '../core/text/complete-rules.js';

// Few feeds contain a language for every post.
void loadMultilingual();
