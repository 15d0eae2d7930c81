import type { Feed } from '../post.js';
import { languageTag } from '../text/language-tag.js';

/** The context of a document for parsers. */
export interface FeedContext {
  /** URL of the document, the base of relative URLs. */
  url?: string | undefined;
  /**
   * URL pattern for lists that contain only slugs or file names, such as `/blog/{slug}/`. Placeholders are field names;
   * nested fields use a dot (`{fields.slug}`). Values are percent-encoded.
   */
  postUrl?: string | undefined;
  /** Accepted for compatibility, but not used: the XML scanner doesn't need it. */
  DOMParser?: unknown;
}

/** A feed format: how to detect it from the content, and how to parse it. */
export interface Format {
  name: string;
  matches(value: unknown, context?: FeedContext): boolean;
  read(value: unknown, context: FeedContext): Feed;
}

/** Parses a document in the first matching format; undefined if none matches. */
export function readAs(formats: readonly Format[], value: unknown, context: FeedContext): Feed | undefined {
  const format = formats.find((candidate) => matches(candidate, value));
  if (!format) return undefined;
  const { language: writtenLanguage, ...feed } = format.read(value, context);
  const language = languageTag(writtenLanguage);
  return withFormatName({ ...feed, ...(language && { language }) }, format.name);
}

/** Values from scripts, such as proxies, may throw when accessed. */
function matches(format: Format, value: unknown): boolean {
  try {
    return format.matches(value);
  } catch {
    return false;
  }
}

/** The format of each feed, for reports. */
const formatNames = new WeakMap<Feed, string>();

/** Records the format of a feed. */
export function withFormatName(feed: Feed, format: string): Feed {
  formatNames.set(feed, format);
  return feed;
}

/** The name of the format of a feed. */
export function formatName(feed: Feed): string {
  return formatNames.get(feed) ?? 'a feed';
}
