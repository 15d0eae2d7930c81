/**
 * The words the whole house speaks: what a post is, what a feed is, and what the article on the page is.
 */

/** Somebody who wrote a post. */
export interface Author {
  name: string;
  /** Absolute, http(s). */
  url?: string;
}

/** A picture that stands for a post. */
export interface PostImage {
  /** Absolute, http(s). */
  src: string;
  alt?: string;
  /** In pixels. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** As on `<img srcset>`, every address absolute. */
  srcset?: string;
}

/** One post of a feed, whatever format it came in. */
export interface Post {
  /** The feed's own identifier, or the address where it has none. Not always unique in the wild. */
  id: string;
  /** Absolute, http(s). */
  url: string;
  /** Plain text, entities decoded. Never empty. */
  title: string;
  /** Plain text, untrimmed: the block cuts it to `excerpt-words`. May be empty. */
  summary: string;
  /** Plain text of the body, where the feed has one. For ranking only, never shown. */
  text?: string;
  /**
   * ISO 8601: `YYYY-MM-DD` for a day, or a date and time with the offset its site gave. A time whose zone
   * nobody knows has the offset `-00:00` (RFC 3339, section 4.3).
   */
  published?: string;
  /** As `published`. Only where the feed says it. */
  updated?: string;
  tags: string[];
  /** The section or main category, as a reader would read it. */
  category?: string;
  authors: Author[];
  image?: PostImage;
  /** BCP 47. */
  language?: string;
}

/** An item of a feed that can't be shown, and why. */
export interface SkippedItem {
  /** Its place in the feed, from 0. */
  index: number;
  reason: string;
}

/** A feed, read. */
export interface Feed {
  title?: string;
  /** The site's address, absolute. */
  url?: string;
  /** BCP 47. */
  language?: string;
  /** In the feed's order. */
  posts: Post[];
  /** The address of the next page, absolute. */
  next?: string;
  skipped: SkippedItem[];
}

/** What the reader is reading: what posts are related to. */
export interface Article {
  /** Absolute. */
  url: string;
  title: string;
  /** Plain text of the body. */
  text?: string;
  tags?: string[];
  /** ISO 8601. */
  published?: string;
  /** BCP 47. */
  language?: string;
}

/** A post with what the ranker thinks of it. */
export interface Related {
  post: Post;
  /** 0 (nothing in common) to 1. */
  score: number;
  /** What did it, strongest first: terms and tags; `newest` or `pinned` for a post that ranking didn't choose. */
  reasons: string[];
}
