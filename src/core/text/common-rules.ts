import { decodeText } from '../feed/charset-decoding.js';
import { notPublic } from '../feed/not-public.js';
import { midnight, readParts } from './date-parts.js';
import { namesIn } from './mailbox.js';
import { namedCharacter } from './named-characters.js';
import type { TextRules } from './rules.js';
import { withoutShortcodes } from './shortcodes.js';

/** The rules included in the single-file scripts, which may load no other file. */
export const commonRules: Partial<TextRules> = {
  decodeText,
  namedCharacter,
  namesIn,
  readDate: (text) => midnight(readParts(text)),
  notPublic,
  withoutShortcodes,
};
