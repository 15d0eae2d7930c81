import { commonFormats } from '../core/feed/common-formats.js';
import { commonRules } from '../core/text/common-rules.js';
import { installRules } from '../core/text/rules.js';

/** As in `held-formats.ts`, for the whole files: a page's policy may allow no other. */
export const bundledFormats = commonFormats;

installRules(commonRules);
