import type { Related } from '../core/post.js';
import type { Strings } from '../locale/strings.js';
import type { CardStyle } from '../view/card-style.js';
import type { Settings } from './settings.js';

/** The input of both render modes. */
export interface Block {
  related: readonly Related[];
  /** The posts that the option `more` reveals. */
  further: readonly Related[];
  settings: Settings;
  strings: Strings;
  locale: string;
  style: CardStyle;
}
