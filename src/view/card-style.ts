import type { Post, Related } from '../core/post.js';
import type { Strings } from '../locale/strings.js';
import type { Field } from './options.js';

/** The appearance of all cards of a block. */
export interface CardStyle {
  show: ReadonlySet<Field>;
  /** Heading level of card titles, 2 to 7. */
  titleLevel: number;
  excerptWords: number;
  target: string;
  params: string;
  /** URL of the image for posts without one; empty if there is none. */
  fallbackImage: string;
  locale: string;
  strings: Strings;
  formatDate(iso: string): string;
  /** The reading time with its label; empty if it is unknown. */
  readingTime(post: Post): string;
  /** Called before the browser follows the link of a card. */
  onSelect(event: Event, related: Related, index: number): void;
}
