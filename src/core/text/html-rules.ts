import { firstImage } from '../feed/first-image.js';
import { readHtmlBody } from '../feed/html-body.js';
import { fieldText } from './html-to-text.js';
import type { TextRules } from './rules.js';

/** The rules for HTML. Feeds of plain text don't need them. */
export const htmlRules: Pick<TextRules, 'fieldText' | 'firstImage' | 'readHtmlBody'> = {
  fieldText,
  firstImage,
  readHtmlBody,
};
