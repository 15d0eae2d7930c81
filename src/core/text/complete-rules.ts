import { decodeText } from '../feed/charset-decoding.js';
import { findNestedPosts } from '../feed/nested-lists.js';
import { extractNestedNames } from '../feed/nested-names.js';
import { notPublicReason } from '../feed/not-public.js';
import { findOtherImage } from '../feed/other-image.js';
import { postUrlFromPattern } from '../feed/post-url.js';
import { richText } from '../feed/rich-text.js';
import { findMarkdownImage, standardImages } from '../feed/standard-image.js';
import { findDates, findImages, findUrls } from '../feed/unusual-fields.js';
import { stripFooter } from './footer.js';
import { htmlRules } from './html-rules.js';
import { extractNames } from './mailbox.js';
import { markdownToText, stripMarkdown } from './markdown.js';
import { namedCharacter } from './named-characters.js';
import { readDate } from './read-date.js';
import type { TextRules } from './rules.js';
import { stripShortcodes } from './shortcodes.js';
import { stripTrailer } from './trailer.js';

/** All rules for parsing, except the phrases of languages other than English. */
export const completeRules: Omit<TextRules, 'relativeDate'> = {
  ...htmlRules,
  findDates,
  decodeText,
  findImages,
  namedCharacter,
  extractNames,
  extractNestedNames,
  findMarkdownImage,
  findOtherImage,
  postUrlFromPattern,
  findNestedPosts,
  readDate,
  richText,
  notPublicReason,
  findUrls,
  markdownToText,
  stripMarkdown,
  stripReadMorePhrases: stripFooter,
  stripShortcodes,
  standardImages,
  stripTrailer,
};
