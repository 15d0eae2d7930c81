import { postKey } from '../core/text/urls.js';

/** The key in the browser's local storage, which each site has for itself. */
const NAME = 'related-posts-read';

/** Maximum number of posts. */
const MOST = 200;

/** The posts that the reader has opened, as keys of their URLs, oldest first; empty if the browser stores nothing. */
export function readPosts(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]');
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** Remembers in this browser that the reader has opened a post. */
export function noteRead(address: string): void {
  const key = postKey(address);
  const keys = [...readPosts().filter((other) => other !== key), key].slice(-MOST);
  try {
    localStorage.setItem(NAME, JSON.stringify(keys));
  } catch {
    // The storage is full or blocked.
  }
}
