import { addOtherFields } from '../feed/add-other-fields.js';
import { dateOfObject } from '../feed/date-objects.js';
import { findNestedPosts } from '../feed/nested-lists.js';
import { extractNestedNames } from '../feed/nested-names.js';
import { notPublicReason } from '../feed/not-public.js';
import { postUrlFromPattern } from '../feed/post-url.js';
import { richText } from '../feed/rich-text.js';
import { findMarkdownImage, standardImages } from '../feed/standard-image.js';
import { findDates, findImages, findUrls } from '../feed/unusual-fields.js';
import { markdownToText, stripMarkdown } from './markdown.js';
import type { TextRules } from './rules.js';
import { xmlRules } from './xml-rules.js';

/** All rules for parsing, except the phrases of languages other than English. */
export const completeRules: Omit<TextRules, 'relativeDate' | 'stripReadMorePhrases'> = {
  ...xmlRules,
  addOtherFields,
  dateOfObject,
  findDates,
  findImages,
  extractNestedNames,
  findMarkdownImage,
  postUrlFromPattern,
  findNestedPosts,
  richText,
  notPublicReason,
  findUrls,
  markdownToText,
  stripMarkdown,
  standardImages,
};
