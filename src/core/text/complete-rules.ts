import { decodeText } from '../feed/charset-decoding.js';
import { findNestedPosts } from '../feed/nested-lists.js';
import { notPublicReason } from '../feed/not-public.js';
import { postUrlFromPattern } from '../feed/post-address.js';
import { richText } from '../feed/rich-text.js';
import { videoImage } from '../feed/video-image.js';
import { extractNames } from './mailbox.js';
import { stripMarkdown } from './markdown.js';
import { readDate } from './month-names.js';
import { namedCharacter } from './named-characters.js';
import type { TextRules } from './rules.js';
import { stripShortcodes } from './shortcodes.js';
import { stripTrailer } from './trailer.js';

/** All rules for parsing. */
export const completeRules: Omit<TextRules, 'relativeDate'> = {
  decodeText,
  namedCharacter,
  extractNames,
  postUrlFromPattern,
  findNestedPosts,
  readDate,
  richText,
  videoImage,
  notPublicReason,
  stripMarkdown,
  stripShortcodes,
  stripTrailer,
};
