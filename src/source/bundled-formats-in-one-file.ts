import { commonFormats } from '../core/feed/common-formats.js';
import { commonRules } from '../core/text/common-rules.js';
import { installRules } from '../core/text/rules.js';

/** Like `bundled-formats.ts`, for the single-file scripts: the page's policy may allow no other file. */
export { parseJson as parseDocument } from '../core/feed/parse.js';

export const bundledFormats = commonFormats;

installRules(commonRules);
