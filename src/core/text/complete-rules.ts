import { decodeText } from '../feed/charset-decoding.js';
import { postsWithin } from '../feed/nested-lists.js';
import { namesWithin } from '../feed/nested-names.js';
import { notPublic } from '../feed/not-public.js';
import { otherImage } from '../feed/other-image.js';
import { postAddress } from '../feed/post-address.js';
import { richText } from '../feed/rich-text.js';
import { datesIn, imagesIn, urlsIn } from '../feed/unusual-fields.js';
import { namesIn } from './mailbox.js';
import { withoutMarkdown } from './markdown.js';
import { readDate } from './month-names.js';
import { namedCharacter } from './named-characters.js';
import { withoutReadMore } from './read-more.js';
import type { TextRules } from './rules.js';
import { withoutShortcodes } from './shortcodes.js';
import { withoutTrailer } from './trailer.js';

/** All rules for parsing. */
export const completeRules: Omit<TextRules, 'relativeDate'> = {
  datesIn,
  decodeText,
  imagesIn,
  namedCharacter,
  namesIn,
  namesWithin,
  otherImage,
  postAddress,
  postsWithin,
  readDate,
  richText,
  notPublic,
  urlsIn,
  withoutMarkdown,
  withoutReadMore,
  withoutShortcodes,
  withoutTrailer,
};
