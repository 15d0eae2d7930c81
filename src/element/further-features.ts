import { furtherOptionRules } from '../core/further-option-rules.js';
import { markAsRead, readPosts } from '../page/read-posts.js';

/** The code of the options that few pages use, in one file. */
export { furtherOptionRules };

/** The posts that the reader has opened, for `skip-read`. */
export const readHistory = { markAsRead, readPosts };

export type ReadHistory = typeof readHistory;
