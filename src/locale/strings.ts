/** The labels of the block. */
export interface Strings {
  /** The heading, and the accessible name of the region: "Related Posts". */
  heading: string;
  /** Label of the modification date: "Updated {date}", where `{date}` is a date or "2 days ago". */
  updated: string;
  /** Reading time: "{time} read", where `{time}` is a duration such as "5 min". */
  readingTime: string;
  /** Accessible name of the carousel's previous button: "Previous posts". */
  previous: string;
  /** Accessible name of the carousel's next button: "Next posts". */
  next: string;
  /** Label of the button for more posts: "Show more". */
  more: string;
  /** Position in the carousel, "{n} of {total}": `{n}` is the first post in view, `{total}` the number of posts. */
  position: string;
  /** Announced while the posts load again: "Loading related posts". */
  loading: string;
  /** Shown and announced if the posts can't be loaded: "Related posts could not be loaded." */
  failed: string;
  /** Label of the retry button: "Try again". */
  retry: string;
  /** Announced if there are no posts to show: "No related posts yet." */
  empty: string;
}

/** Merges the page's labels into the built-in ones. Ignores values that aren't strings. */
export function mergeLabels(builtIn: Strings, overrides: Partial<Strings> | null | undefined): Strings {
  const valid = Object.entries(overrides ?? {}).filter(([, text]) => typeof text === 'string');
  return { ...builtIn, ...Object.fromEntries(valid) };
}
