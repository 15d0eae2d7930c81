import { withoutMarkdown } from './markdown.js';
import { readDate } from './month-names.js';
import { namedCharacter } from './named-characters.js';
import type { TextRules } from './rules.js';
import { withoutShortcodes } from './shortcodes.js';
import { withoutTrailer } from './trailer.js';

/** Every rule that there is. */
export const completeRules: TextRules = {
  namedCharacter,
  readDate,
  withoutMarkdown,
  withoutShortcodes,
  withoutTrailer,
};
