import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { decodeText } from '../core/feed/charset-decoding.js';
import { FeedError } from '../core/feed/feed-error.js';
import { readFeed } from '../core/feed/read.js';
import type { Page } from '../source/pages.js';
import { readBytes, tooLargeError } from '../source/read-bytes.js';

interface Received extends Omit<Page, 'feed'> {
  text: string;
  /** Size in bytes. */
  bytes: number;
}

interface ReadOptions {
  /** Base of relative URLs in a file. */
  base?: string;
  /** URL pattern of the posts, such as `/blog/{slug}/`. */
  postUrl?: string | undefined;
  /** Timeout in milliseconds. Default: 10,000. */
  timeout?: number;
  /** Maximum size in bytes. Default: 64 MB. */
  maxBytes?: number;
}

type Settings = Required<Omit<ReadOptions, 'postUrl'>>;

const DEFAULTS: Settings = {
  // A placeholder, because the site of a file is unknown.
  base: 'https://example.org',
  timeout: 10_000,
  // Larger than any feed that a browser should load, so that `check` can report it; small enough to stop compression
  // bombs.
  maxBytes: 64 * 1024 * 1024,
};

export function isUrl(source: string): boolean {
  return /^https?:/i.test(source);
}

/** Reads a URL or a file. */
export function receive(source: string, options: ReadOptions = {}): Promise<Received> {
  const settings = { ...DEFAULTS, ...options };
  return isUrl(source) ? download(source, settings) : open(source, settings);
}

/** Reads and parses a page of a feed, from a URL or a file. */
export async function readPage(source: string, options?: ReadOptions): Promise<Page & { bytes: number }> {
  const { text, ...page } = await receive(source, options);
  return { ...page, feed: readFeed(text, { url: page.url, postUrl: options?.postUrl }) };
}

async function download(url: string, { timeout, maxBytes }: Settings): Promise<Received> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, { signal });
    const { headers, ok, status, statusText } = response;
    if (!ok)
      throw new FeedError(
        'http',
        `${`The server answered ${status} ${statusText}`.trim()}. ${status < 500 ? 'Check the URL of the feed.' : 'Try again later.'}`,
      );
    const bytes = await readBytes(response, maxBytes);
    const text = decodeText(bytes, headers.get('content-type') ?? '');
    return { text, url: response.url, headers, bytes: bytes.byteLength };
  } catch (cause) {
    if (signal.aborted)
      throw new FeedError(
        'timeout',
        `The response took longer than ${timeout / 1000} seconds. Try again later.`,
        { cause },
      );
    if (cause instanceof FeedError) throw cause;
    const { code, message } = ((cause as Error).cause ?? cause) as NodeJS.ErrnoException;
    throw new FeedError(
      'network',
      `The server did not respond (${code ?? message}). Check the URL and the network.`,
      { cause },
    );
  }
}

async function open(path: string, { base, maxBytes }: Settings): Promise<Received> {
  const placeholder = new URL(pathToFileURL(path).pathname.split('/').at(-1) ?? '', base);
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw new Error(`The file could not be read (${cause.code}). Check its path.`, { cause });
  });
  if (bytes.byteLength > maxBytes) throw tooLargeError(maxBytes);
  return {
    text: decodeText(bytes),
    url: placeholder.href,
    headers: new Headers(),
    bytes: bytes.byteLength,
  };
}
