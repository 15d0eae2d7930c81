import { commonFormats } from '../core/feed/common.js';
import { commonRules } from '../core/text/common-rules.js';
import { installRules } from '../core/text/rules.js';

/** As in `held-formats.ts`, for the whole files: a page's policy may allow no other. */
export const heldFormats = commonFormats;

installRules(commonRules);
