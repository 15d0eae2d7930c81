import { decodeText } from '../feed/decode.js';
import { withoutMarkdown } from './markdown.js';
import { readDate } from './month-names.js';
import { namedCharacter } from './named-characters.js';
import type { TextRules } from './rules.js';
import { withoutShortcodes } from './shortcodes.js';
import { withoutTrailer } from './trailer.js';

/** Every rule for reading. */
export const completeRules: Omit<TextRules, 'relativeDate'> = {
  decodeText,
  namedCharacter,
  readDate,
  withoutMarkdown,
  withoutShortcodes,
  withoutTrailer,
};
