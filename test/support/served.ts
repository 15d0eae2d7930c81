/** Options for a response of the test server; see feed-server.mjs. */
export interface Answer {
  /** The body; `{page}` is replaced by the page number. Default: an empty JSON Feed. */
  body?: string;
  /** A file in test/ to use as the body. */
  file?: string;
  /** A document stored with `leave` to use as the body. */
  document?: string;
  status?: number;
  /** Number of requests under the key that fail, with that status or as described below; later ones succeed. */
  failures?: number;
  /** Number of requests under the key that succeed, before the others get that status. */
  successes?: number;
  /** Headers with these names. */
  'retry-after'?: string;
  link?: string;
  'x-wp-totalpages'?: number;
  type?: string;
  cache?: string;
  /** Entity tag; a request with it gets 304. */
  etag?: string;
  /** Redirect target. */
  redirect?: string;
  /** Delay before the headers, in milliseconds. */
  delay?: number;
  /** Sends half of the body, then stalls. */
  stall?: 1;
  /** Sends half of the body, then closes the connection. */
  cut?: 1;
  /** Sends one byte at a time, with this delay in milliseconds. */
  trickle?: number;
  /** Pads the body to this size in megabytes, without Content-Length. */
  megabytes?: number;
  /** Allowed origin (CORS): `*`, or an origin, which may then send cookies. */
  cors?: string;
  /** The key for counting requests. */
  key?: string;
}

/** A URL on the test server with this response. */
export function served(answer: Answer = {}): string {
  const query = new URLSearchParams(Object.entries(answer).map(([name, value]) => [name, String(value)]));
  return `/served/feed.json?${query}`;
}

/** Stores a document of any size and encoding on the server. Resolves to its key for `served`. */
export async function leave(document: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const key = uniqueKey();
  await fetch(`/served/documents?key=${key}`, { method: 'POST', body: document });
  return key;
}

/** The second origin of the test server. */
export async function otherOrigin(): Promise<string> {
  return (await (await fetch('/served/other-origin')).json()).origin;
}

let keys = 0;

export function uniqueKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${keys++}`;
}

interface Requests {
  count: number;
  /** Number of requests that the page aborted. */
  aborted: number;
  urls: string[];
  headers: Record<string, string>[];
}

/** The requests received under a key. */
export async function requests(key: string): Promise<Requests> {
  return (await fetch(`/served/requests?key=${key}`, { cache: 'no-store' })).json();
}

/** Captures console messages, and keeps them out of the test report. */
export function captureConsole(): { lines: string[]; restore(): void } {
  const { warn, error } = console;
  const lines: string[] = [];
  const keep = (...args: unknown[]) => void lines.push(args.map(String).join(' '));
  Object.assign(console, { warn: keep, error: keep });
  return { lines, restore: () => Object.assign(console, { warn, error }) };
}
