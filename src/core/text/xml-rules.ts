import { findOtherImage } from '../feed/other-image.js';
import { stripFooter } from './footer.js';
import { htmlRules } from './html-rules.js';
import { extractNames } from './mailbox.js';
import { namedCharacter } from './named-characters.js';
import { readDate } from './read-date.js';
import type { TextRules } from './rules.js';
import { stripShortcodes } from './shortcodes.js';
import { stripTrailer } from './trailer.js';

/** The rules that most RSS and Atom feeds need. */
export const xmlRules = {
  ...htmlRules,
  namedCharacter,
  extractNames,
  findOtherImage,
  readDate,
  stripFooter,
  stripShortcodes,
  stripTrailer,
} satisfies Partial<TextRules>;
