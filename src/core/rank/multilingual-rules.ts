import { unspacedWords } from './cjk-segmentation.js';
import { likelySameLanguage } from './likely-language.js';
import type { Multilingual } from './multilingual.js';
import { segmenter } from './word-segmenter.js';

export const multilingualRules: Multilingual = { likelySameLanguage, segmenter, unspacedWords };
