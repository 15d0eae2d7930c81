import { notPublicReason } from '../feed/not-public.js';
import { normalizeMidnight, parseDateParts } from './date-parts.js';
import { htmlRules } from './html-rules.js';
import { extractNames } from './mailbox.js';
import { namedCharacter } from './named-characters.js';
import type { TextRules } from './rules.js';
import { stripShortcodes } from './shortcodes.js';

/** The rules included in the single-file scripts, which may load no other file. */
export const commonRules: Partial<TextRules> = {
  ...htmlRules,
  namedCharacter,
  extractNames,
  readDate: (text) => normalizeMidnight(parseDateParts(text)),
  notPublicReason,
  stripShortcodes,
};
