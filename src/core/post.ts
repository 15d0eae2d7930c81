/** The data model: posts, feeds, and the current article. */

/** An author of a post. */
export interface Author {
  name: string;
  /** Absolute, http(s). */
  url?: string;
}

/** The image of a post. */
export interface PostImage {
  /** Absolute, http(s). */
  src: string;
  alt?: string;
  /** In pixels. */
  width?: number;
  /** In pixels. */
  height?: number;
  /** Like `<img srcset>`, with absolute URLs. */
  srcset?: string;
}

/** A post of a feed, independent of the format. */
export interface Post {
  /** The identifier in the feed, or the URL if it has none. Not always unique in real feeds. */
  id: string;
  /** Absolute, http(s). */
  url: string;
  /** Plain text, entities decoded. Never empty. */
  title: string;
  /** Plain text, not truncated: the block shortens it to `excerpt-words`. May be empty. */
  summary: string;
  /** Plain text of the body, if the feed has one. Used for ranking only, never shown. */
  text?: string;
  /**
   * ISO 8601: `YYYY-MM-DD` for a calendar day, or a date and time with the UTC offset of the feed. The offset `-00:00`
   * marks an unknown time zone (RFC 3339, section 4.3).
   */
  published?: string;
  /** Like `published`. Set only if the feed contains it. */
  updated?: string;
  tags: string[];
  /** Tags and categories that `ignore-tags` removed. Filters by tag still apply to them. */
  ignoredTags?: string[];
  /** In minutes, as in the feed. */
  readingTime?: number;
  /** The section or main category, as shown to readers. */
  category?: string;
  authors: Author[];
  image?: PostImage;
  /** BCP 47. */
  language?: string;
  /** Name of the site: the title of the feed. Set if posts of several feeds are merged. */
  source?: string;
}

/** An item of a feed that can't be shown, with the reason. */
export interface SkippedItem {
  /** The index in the feed, starting at 0. */
  index: number;
  reason: string;
}

/** A parsed feed. */
export interface Feed {
  title?: string;
  /** Absolute URL of the site. */
  url?: string;
  /** BCP 47. */
  language?: string;
  /** In the order of the feed. */
  posts: Post[];
  /** Absolute URL of the next page. */
  next?: string;
  skipped: SkippedItem[];
}

/** The current article, to which posts are related. */
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

/** A post with its relevance. */
export interface Related {
  post: Post;
  /** Relevance from 0 (nothing in common) to 1. */
  score: number;
  /**
   * The terms and tags that contributed most, strongest first; `newest`, `pinned` or `feed` for a post that was not
   * selected by relevance.
   */
  reasons: string[];
}
