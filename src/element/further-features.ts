/** The code of the options that few pages use, in one file. */
export { furtherOptionRules } from '../core/further-option-rules.js';
export * as history from '../page/read-posts.js';
