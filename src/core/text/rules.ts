import type { PostImage } from '../post.js';
import type { DateParts, Moment } from './date-types.js';

/** Rules for text that few feeds need: the engine of a page is without them until a feed calls for one. */
export interface TextRules {
  /** A document's bytes as text, in another encoding than UTF-8. */
  decodeText(bytes: Uint8Array, contentType?: string): string;
  /** The character of a named reference, such as `eacute`, beyond the most frequent names. */
  namedCharacter(name: string): string | undefined;
  /** Why an item of a feed in JSON is not for everybody; undefined where it may be shown. */
  notPublic(item: Record<string, unknown>): string | undefined;
  /** A date in another form than plain ISO 8601. */
  readDate(text: string, language?: string): DateParts | undefined;
  /** A date as "3 days ago". */
  relativeDate(iso: string, moment: Moment): string;
  /** Names of people from a text with mail addresses. */
  namesIn(written: string): string[];
  /** The address of a list's entry, by the pattern that the site's owner gives. */
  postAddress(item: Record<string, unknown>, pattern: string): string | undefined;
  /** The posts of an object or a list that holds them in parts, or deep within. */
  postsWithin(value: unknown, isPost: (entry: unknown) => boolean): unknown[];
  /** The plain text of an editor's tree of blocks; nothing where it is none. */
  richText(value: unknown): string | undefined;
  /** The picture of a video that is embedded in HTML. */
  videoImage(html: string): PostImage | undefined;
  withoutMarkdown(text: string): string;
  withoutShortcodes(text: string): string;
  withoutTrailer(html: string, url: string): string;
}

const installed: Partial<TextRules> = {};
let isIncomplete = false;

/** Makes rules available to everything that reads text. */
export function installRules(rules: Partial<TextRules>): void {
  Object.assign(installed, rules);
}

/** The rule, if it is installed; else it is noted that what is being read needs it. */
export function rule<Name extends keyof TextRules>(name: Name): TextRules[Name] | undefined {
  isIncomplete ||= !installed[name];
  return installed[name];
}

/** Reads something, and tells whether rules were missing that it needs. */
export function readWithRules<Read>(read: () => Read): {
  value?: Read;
  error?: unknown;
  isComplete: boolean;
} {
  isIncomplete = false;
  try {
    return { value: read(), isComplete: !isIncomplete };
  } catch (error) {
    return { error, isComplete: !isIncomplete };
  }
}
