import type { Related } from '../core/post.js';
import type { Strings } from '../locale/strings.js';
import type { Field } from './fields.js';

/** How cards are to look: the same for every card of a block. */
export interface CardStyle {
  show: ReadonlySet<Field>;
  /** Of the cards' titles, 2 to 7. */
  titleLevel: number;
  excerptWords: number;
  target: string;
  params: string;
  locale: string;
  strings: Strings;
  formatDate(iso: string): string;
  /** Called before the browser follows a card's link. */
  onSelect(event: Event, related: Related, index: number): void;
}
