import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { decodeText } from '../core/feed/charset-decoding.js';
import { FeedError } from '../core/feed/feed-error.js';
import { readFeed } from '../core/feed/read.js';
import type { Page } from '../source/next-page.js';
import { readBytes, tooLarge } from '../source/read-bytes.js';

interface Received extends Omit<Page, 'feed'> {
  text: string;
  /** How large it was. */
  bytes: number;
}

interface Reading {
  /** What relative addresses in a file are resolved against. */
  base?: string;
  /** Where each post of a list is, by a pattern. */
  postUrl?: string | undefined;
  /** In milliseconds; 10,000 by default. */
  timeout?: number;
  /** How large is not yet too large; 64 MB by default. */
  mostBytes?: number;
}

type Settings = Required<Omit<Reading, 'postUrl'>>;

const DEFAULTS: Settings = {
  // Unless it is told, relative addresses in a file lead nowhere: where it will be published nobody knows.
  base: 'https://example.org',
  timeout: 10_000,
  // What no reader should wait for is told of, too: larger than any page of a feed, and not yet a bomb.
  mostBytes: 64 * 1024 * 1024,
};

export function isAddress(source: string): boolean {
  return /^https?:/i.test(source);
}

/** What is at an address, or in a file. */
export function receive(source: string, given: Reading = {}): Promise<Received> {
  const reading = { ...DEFAULTS, ...given };
  return isAddress(source) ? download(source, reading) : open(source, reading);
}

/** The feed, or the page of one, that is at an address or in a file. */
export async function readPage(source: string, reading?: Reading): Promise<Page & { bytes: number }> {
  const { text, ...page } = await receive(source, reading);
  return { ...page, feed: readFeed(text, { url: page.url, postUrl: reading?.postUrl }) };
}

async function download(address: string, { timeout, mostBytes }: Settings): Promise<Received> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(address, { signal });
    const { url, headers, ok, status, statusText } = response;
    if (!ok)
      throw new FeedError('http', `The server answered ${status} ${statusText}. Check the URL of the feed.`);
    const bytes = await readBytes(response, mostBytes);
    const text = decodeText(bytes, headers.get('content-type') ?? '');
    return { text, url, headers, bytes: bytes.byteLength };
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

async function open(path: string, { base, mostBytes }: Settings): Promise<Received> {
  const placeholder = new URL(pathToFileURL(path).pathname.split('/').at(-1) ?? '', base);
  const bytes = await readFile(path);
  if (bytes.byteLength > mostBytes) throw tooLarge(mostBytes);
  return {
    text: decodeText(bytes),
    url: placeholder.href,
    headers: new Headers(),
    bytes: bytes.byteLength,
  };
}
