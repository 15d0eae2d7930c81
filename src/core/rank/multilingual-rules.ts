import { unspacedWords } from './cjk-segmentation.js';
import { guessLanguage, isGuessable } from './language-detection.js';
import type { Multilingual } from './multilingual.js';
import { segmenter } from './word-segmenter.js';

export const multilingualRules: Multilingual = { guessLanguage, isGuessable, segmenter, unspacedWords };
