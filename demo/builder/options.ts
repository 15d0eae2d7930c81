import { CARD_OPTIONS } from './card-options.js';
import { LOADING_OPTIONS } from './loading-options.js';
import type { Option } from './option.js';
import { POST_OPTIONS } from './post-options.js';

/** Options of the single tag that aren't attributes of the element. */
export const TAG_ONLY: readonly string[] = ['after-paragraph'];

/** The element's attributes, except `src`, which has its own controls, and the options of the single tag. */
export const OPTIONS: readonly Option[] = [...CARD_OPTIONS, ...POST_OPTIONS, ...LOADING_OPTIONS];
