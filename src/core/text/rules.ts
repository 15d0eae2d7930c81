import type { PostImage } from '../post.js';
import type { DateParts, RelativeDateContext } from './date-types.js';

/** The content of a post's body. */
export interface PostBody {
  /** Plain text. */
  text: string;
  /** Plain text of the first real paragraphs. */
  firstParagraph: string;
  image?: PostImage | undefined;
}

export interface HtmlBodyOptions {
  /** URL of the post. */
  url: string;
  /** Base of relative URLs. */
  base: string | undefined;
  /** The post's image, if another field contains it. */
  image: PostImage | undefined;
  /** Whether the first paragraph is needed. */
  needsSummary: boolean;
}

/** Rules for text that not all feeds need. They are loaded when a feed needs one. */
export interface TextRules {
  /** Decodes a document in an encoding other than UTF-8. */
  decodeText(bytes: Uint8Array, contentType?: string): string;
  /** The character for a named reference such as `eacute`, except the most frequent ones. */
  namedCharacter(name: string): string | undefined;
  /** The text of a field that contains markup. */
  fieldText(html: string): string;
  /** The first valid image in URLs, markup or objects. */
  readImage(values: unknown, base: string | undefined): PostImage | undefined;
  /** The reason why a JSON item must not be shown; undefined if it may. */
  notPublicReason(item: Record<string, unknown>): string | undefined;
  /** Parses a date in a format other than plain ISO 8601. */
  readDate(text: string, language?: string): DateParts | undefined;
  /** Reads the body of a post from HTML. */
  readHtmlBody(html: string, options: HtmlBodyOptions): PostBody;
  /** Formats a date as "3 days ago". */
  relativeDate(iso: string, moment: RelativeDateContext): string;
  /** Extracts names from a text with email addresses. */
  extractNames(written: string): string[];
  /** The names of tags or people in a map, in nested objects, or in a list as text. */
  extractNestedNames(value: unknown): string[];
  /** Fills a URL pattern with the fields of an item; undefined if a field is missing. */
  postUrlFromPattern(item: Record<string, unknown>, pattern: string): string | undefined;
  /** Finds the posts in nested lists and objects. */
  findNestedPosts(value: unknown, isPost: (entry: unknown) => boolean): unknown[];
  /** Converts a rich-text tree to plain text; undefined for any other value. */
  richText(value: unknown): string | undefined;
  /** The publication dates of a JSON item in fields with unusual names. */
  findDates(item: Record<string, unknown>): unknown[];
  /** The images of a JSON item in fields with unusual names. */
  findImages(item: Record<string, unknown>): unknown[];
  /** The first image in Markdown. */
  findMarkdownImage(body: string, base: string | undefined): PostImage | undefined;
  /** Converts the images of content management systems to objects as `readImage` expects them. */
  standardImages(value: unknown): unknown[];
  /** An image in HTML that is not in an ordinary `<img src>`, such as a video's preview. */
  findOtherImage(html: string, base: string | undefined): PostImage | undefined;
  /** The URLs of a JSON item in fields with unusual names. */
  findUrls(item: Record<string, unknown>): string[];
  /** Converts Markdown whose lines have not been joined to text. */
  markdownToText(text: string): string;
  stripMarkdown(text: string): string;
  /** Removes "Read more" and footers from the end of a summary. */
  stripReadMorePhrases(summary: string, title?: string): string;
  stripShortcodes(text: string): string;
  stripTrailer(html: string, url: string): string;
}

/** The installed rules, for uses that are not worth loading the others. */
export const installed: Partial<TextRules> = {};
let isIncomplete = false;

/** Installs rules. */
export function installRules(rules: Partial<TextRules>): void {
  Object.assign(installed, rules);
}

/** Returns a rule if it is installed; otherwise records that it is missing. */
export function rule<Name extends keyof TextRules>(name: Name): TextRules[Name] | undefined {
  isIncomplete ||= !installed[name];
  return installed[name];
}

/** Reads something, and reports whether a rule was missing. */
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
