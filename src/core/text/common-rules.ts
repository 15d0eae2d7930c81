import { decodeText } from '../feed/charset-decoding.js';
import { notPublic } from '../feed/not-public.js';
import { midnight, readParts } from './date-parts.js';
import { namesIn } from './mailbox.js';
import { namedCharacter } from './named-characters.js';
import type { TextRules } from './rules.js';
import { withoutShortcodes } from './shortcodes.js';

/** The rules that a page with no other file needs most. */
export const commonRules: Partial<TextRules> = {
  decodeText,
  namedCharacter,
  namesIn,
  readDate: (text) => midnight(readParts(text)),
  notPublic,
  withoutShortcodes,
};
