/** What is needed only where a request failed: another attempt, and the last good copy. */

export { retry } from './retry.js';
export { lastGood } from './stale-copy.js';
