import { readHtmlBody } from '../feed/html-body.js';
import { readImage } from '../feed/image.js';
import { fieldText } from './html-to-text.js';
import type { TextRules } from './rules.js';

/** The rules for HTML and images. Feeds of plain text don't need them. */
export const htmlRules: Pick<TextRules, 'fieldText' | 'readHtmlBody' | 'readImage'> = {
  fieldText,
  readHtmlBody,
  readImage,
};
