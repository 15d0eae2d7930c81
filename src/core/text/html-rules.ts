import { decodeText } from '../feed/charset-decoding.js';
import { readHtmlBody } from '../feed/html-body.js';
import { readImage } from '../feed/image.js';
import { fieldText } from './html-to-text.js';
import type { TextRules } from './rules.js';

/** The rules for HTML, images, and encodings other than UTF-8. Feeds of plain text don't need them. */
export const htmlRules: Pick<TextRules, 'decodeText' | 'fieldText' | 'readHtmlBody' | 'readImage'> = {
  decodeText,
  fieldText,
  readHtmlBody,
  readImage,
};
