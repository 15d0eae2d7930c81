// The parts of Eleventy that the plugin uses. Eleventy itself has no types.

/** A page in a collection. */
export interface CollectionItem {
  url: string | false;
  date: Date;
  data: Record<string, unknown>;
  /** The source without front matter. */
  rawInput?: string;
  /** The rendered content without layouts. Throws until it is rendered. */
  readonly content?: unknown;
}

/** What `this` is in a shortcode. */
interface ShortcodeContext {
  page?: { url?: string | false };
  ctx?: { collections?: Record<string, CollectionItem[]> };
}

/** The data of the event `eleventy.after`. */
export interface Built {
  directories?: { output: string };
  dir?: { output: string };
  outputMode?: string;
  results?: { url?: string | false; content?: unknown }[];
}

/** The configuration that Eleventy passes to a plugin. */
export interface EleventyConfig {
  addAsyncShortcode(
    name: string,
    render: (this: ShortcodeContext, ...values: unknown[]) => Promise<string>,
  ): unknown;
  addCollection(
    name: string,
    build: (collections: { getFilteredByTag(tag: string): CollectionItem[] }) => CollectionItem[],
  ): unknown;
  getFilter(name: string): ((url: string) => string) | undefined;
  on(event: 'eleventy.after', react: (built: Built) => Promise<void>): unknown;
}
