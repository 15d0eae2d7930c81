import { postKey } from '../core/text/urls.js';

/** The key in the browser's local storage, which each site has for itself. */
const STORAGE_KEY = 'related-posts-read';

/** Maximum number of posts. */
const MAX_POSTS = 200;

/** The posts that the reader has opened, as keys of their URLs, oldest first; empty if the browser stores nothing. */
export function readPosts(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** Stores in this browser that the reader has opened a post. */
export function markAsRead(url: string): void {
  const key = postKey(url);
  const keys = [...readPosts().filter((other) => other !== key), key].slice(-MAX_POSTS);
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(keys));
  } catch {
    // The storage is full or blocked.
  }
}
