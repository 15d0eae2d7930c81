/** The block's own wording. */
export interface Strings {
  /** The heading, and the region's name: "Related Posts". */
  heading: string;
  /** Said of the updated date: "Updated {date}", where `{date}` is a date or "2 days ago". */
  updated: string;
  /** The name of the carousel's button towards its start: "Previous posts". */
  previous: string;
  /** The name of the carousel's button towards its end: "Next posts". */
  next: string;
  /** Where the carousel stands, "{n} of {total}": `{n}` is the first post in view, `{total}` how many there are. */
  position: string;
  /** Said by a screen reader while the posts are on their way: "Loading related posts". */
  loading: string;
  /** Said where there can be no posts: "Related posts could not be loaded." */
  failed: string;
  /** The button that asks for the posts once more: "Try again". */
  retry: string;
  /** Said where the feed has no post to show: "No related posts yet." */
  empty: string;
}

/** The page's own wording, over the built-in one. */
export function withOwn(builtIn: Strings, own: Partial<Strings> | null | undefined): Strings {
  const wanted = Object.entries(own ?? {}).filter(([, text]) => typeof text === 'string');
  return { ...builtIn, ...Object.fromEntries(wanted) };
}
