import type { Attribute } from './markup.js';

/** A piece of code to copy. */
export interface CodeFile {
  /** Where to paste it, if there are several places. */
  name?: string;
  code: string;
}

/** A platform to generate code for. */
export interface Target {
  label: string;
  /** Where to paste it. */
  where: string;
  /** The platform's feed. */
  src?: string;
  /** The posts come from the platform itself, so the code has no feed. */
  hasNoFeed?: true;
  /** Uses a single tag instead of two. */
  isOneTag?: true;
  /** Code before and after the tag, in the platform's template language. */
  around?: readonly [before: string, after: string];
  /** The page is XML, in which every attribute needs a value. */
  isXml?: true;
  /** Writes the code; by default, it is the HTML of the block. */
  files?: WriteFiles;
}

/** Writes the code for a platform that has a plugin or components. `css` is empty if there are no styles. */
export type WriteFiles = (set: readonly Attribute[], css: string) => readonly CodeFile[];
