/** How the runner's own server is to answer; see feed-server.mjs. */
export interface Answer {
  /** The document, `{page}` in it being the page that is asked for; an empty JSON Feed by default. */
  body?: string;
  /** A file under test/ instead. */
  file?: string;
  /** What was left under that key instead; see `leave`. */
  document?: string;
  status?: number;
  /** Only so many requests under the key fail, with that status or as told below; the next are answered well. */
  failures?: number;
  /** So many requests under the key are answered well, before the others get that status. */
  successes?: number;
  /** Headers of these names. */
  'retry-after'?: string;
  link?: string;
  'x-wp-totalpages'?: number;
  type?: string;
  cache?: string;
  /** 304 to a request that knows it already. */
  etag?: string;
  /** Where the answer is to be had instead. */
  redirect?: string;
  /** Before the headers, in milliseconds. */
  delay?: number;
  /** Half of the body, then nothing more. */
  stall?: 1;
  /** Half of the body, then the connection is cut. */
  cut?: 1;
  /** A byte, then this many milliseconds of nothing, and so on. */
  trickle?: number;
  /** Padded to this size, which is not announced. */
  megabytes?: number;
  /** The site that may read it from elsewhere: `*`, or an origin, which may then send cookies too. */
  cors?: string;
  /** What the requests are counted under. */
  key?: string;
}

/** An address on the runner's server that answers so. */
export function served(answer: Answer = {}): string {
  const query = new URLSearchParams(Object.entries(answer).map(([name, value]) => [name, String(value)]));
  return `/served/feed.json?${query}`;
}

/** Leaves a document on the server, of any size and in any bytes. Resolves to the key for `served`. */
export async function leave(document: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const key = uniqueKey();
  await fetch(`/served/documents?key=${key}`, { method: 'POST', body: document });
  return key;
}

/** The runner's second origin. */
export async function otherOrigin(): Promise<string> {
  return (await (await fetch('/served/other-origin')).json()).origin;
}

let keys = 0;

export function uniqueKey(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${keys++}`;
}

interface Requests {
  count: number;
  /** How many the page gave up before they were answered. */
  aborted: number;
  urls: string[];
  headers: Record<string, string>[];
}

/** What really arrived under a key. */
export async function requests(key: string): Promise<Requests> {
  return (await fetch(`/served/requests?key=${key}`, { cache: 'no-store' })).json();
}

/** Keeps what is said in the console, and keeps it out of the test report. */
export function captureConsole(): { lines: string[]; restore(): void } {
  const { warn, error } = console;
  const lines: string[] = [];
  const keep = (...said: unknown[]) => void lines.push(said.map(String).join(' '));
  Object.assign(console, { warn: keep, error: keep });
  return { lines, restore: () => Object.assign(console, { warn, error }) };
}
