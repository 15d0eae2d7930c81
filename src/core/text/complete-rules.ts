import { decodeText } from '../feed/charset-decoding.js';
import { findNestedPosts } from '../feed/nested-lists.js';
import { namesWithin } from '../feed/nested-names.js';
import { notPublicReason } from '../feed/not-public.js';
import { otherImage } from '../feed/other-image.js';
import { postUrlFromPattern } from '../feed/post-address.js';
import { richText } from '../feed/rich-text.js';
import { datesIn, imagesIn, urlsIn } from '../feed/unusual-fields.js';
import { extractNames } from './mailbox.js';
import { stripMarkdown } from './markdown.js';
import { readDate } from './month-names.js';
import { namedCharacter } from './named-characters.js';
import type { TextRules } from './rules.js';
import { stripShortcodes } from './shortcodes.js';
import { stripTrailer } from './trailer.js';

/** All rules for parsing, except the phrases of languages other than English. */
export const completeRules: Omit<TextRules, 'relativeDate' | 'withoutReadMore'> = {
  datesIn,
  decodeText,
  imagesIn,
  namedCharacter,
  extractNames,
  namesWithin,
  otherImage,
  postUrlFromPattern,
  findNestedPosts,
  readDate,
  richText,
  notPublicReason,
  urlsIn,
  stripMarkdown,
  stripShortcodes,
  stripTrailer,
};
