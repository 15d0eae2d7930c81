/** What is needed only where a request failed: another attempt, and the last good copy. */

export { readStaleCopy } from './read-stale-copy.js';
export { retry } from './retry.js';
