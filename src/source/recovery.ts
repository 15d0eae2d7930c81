/** Retries and the last good copy, which are needed only after a failed request. */

export { readStaleCopy } from './read-stale-copy.js';
export { retry } from './retry.js';
