import type { Feed } from '../post.js';
import { languageTag } from '../text/language-tag.js';

/** Where a document came from, and what its format's reader may need. */
export interface FeedContext {
  /** The document's own address: what relative addresses are resolved against. */
  url?: string | undefined;
  /**
   * Where each post of a list is, for lists that hold only a slug or a file: `/blog/{slug}/`. Any field's name may stand
   * in braces, also a nested one (`{fields.slug}`); what it holds is percent-encoded, but for slashes.
   */
  postUrl?: string | undefined;
  /** Taken from callers that have one, and not needed: XML is read without it. */
  DOMParser?: unknown;
}

/** A feed format: how it is told apart by what is in it, and how it is read. */
export interface Format {
  name: string;
  matches(value: unknown): boolean;
  read(value: unknown, context: FeedContext): Feed;
}

/** Reads a document in the first format that it has; nothing where it has none of these. */
export function readAs(formats: readonly Format[], value: unknown, context: FeedContext): Feed | undefined {
  const format = formats.find((candidate) => matches(candidate, value));
  if (!format) return undefined;
  const { language: said, ...feed } = format.read(value, context);
  const language = languageTag(said);
  return named({ ...feed, ...(language && { language }) }, format.name);
}

/** One item that throws when it is looked at, as a script's own may, costs no other. */
function matches(format: Format, value: unknown): boolean {
  try {
    return format.matches(value);
  } catch {
    return false;
  }
}

/** What each feed was read as: nothing that its posts need, but what its owner likes to know. */
const names = new WeakMap<Feed, string>();

/** Keeps the name of the format that a feed was read from. */
export function named(feed: Feed, format: string): Feed {
  names.set(feed, format);
  return feed;
}

/** The name of the format that a feed was read from. */
export function formatName(feed: Feed): string {
  return names.get(feed) ?? 'a feed';
}
