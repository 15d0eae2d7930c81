import type { Author, PostImage } from '../post.js';

/** The values that a format parser found for an item, before common rules are applied. */
export interface Draft {
  id?: string;
  /** URLs of the post, best first; the first valid one is used. */
  urls: unknown[];
  /** Plain text. */
  title?: string;
  /** Plain text. */
  summary?: string;
  /** The body as HTML, or as plain text if `bodyIsText` is set. */
  body?: string;
  bodyIsText?: boolean;
  /** Base of relative URLs in the body, if it has its own. */
  bodyBase?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  tags?: string[];
  category?: string | undefined;
  authors?: Author[];
  image?: PostImage | undefined;
  /** In minutes; NaN if it is unknown. */
  readingTime?: number | undefined;
  language?: string | undefined;
  /** Name of the site that the post is from. */
  source?: string | undefined;
}
