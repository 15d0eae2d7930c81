import type { Related } from '../core/post.js';
import type { Strings } from '../locale/strings.js';
import type { CardStyle } from '../view/card-style.js';
import type { Settings } from './settings.js';

/** All that both modes make their markup from. */
export interface Block {
  related: readonly Related[];
  settings: Settings;
  strings: Strings;
  locale: string;
  style: CardStyle;
}
