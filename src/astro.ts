import type { Mode } from './server/render.js';
import type { Attributes } from './server/settings.js';

/** The properties of the Astro component. All others are attributes of `<related-posts>`, such as `limit`. */
export interface RelatedPostsProps {
  /** The content collection with your posts. Default: `blog`. */
  collection?: string;
  /** The URL of an entry: a function, or a pattern. Default: `/{collection}/{id}/`, in the folder of the site. */
  url?: string | ((entry: AstroEntry) => string);
  /** The URL of the article. Default: the current page. */
  article?: string;
  /**
   * `list` (default) renders a plain list for your own styles. `element` renders `<related-posts>` with its styles and
   * script, and needs `@lit-labs/ssr`.
   */
  mode?: Mode;
  /** Language of labels and dates. Default: that of the page's locale, if the site has locales, or English. */
  language?: string;
  [attribute: string]: Attributes[string] | ((entry: AstroEntry) => string);
}

/** An entry of a content collection. */
export interface AstroEntry {
  id: string;
  slug?: string;
  body?: string;
  data: Record<string, unknown>;
}

/**
 * A component for Astro 4 and later that renders the posts of a content collection related to the page. Drafts (`draft:
 * true`) are left out of the built site, and shown by the development server.
 */
declare const RelatedPosts: (props: RelatedPostsProps) => unknown;
export default RelatedPosts;
