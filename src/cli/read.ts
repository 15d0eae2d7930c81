import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { decodeText } from '../core/feed/decode.js';
import { FeedError } from '../core/feed/feed-error.js';
import { readFeed } from '../core/feed/read.js';
import type { Page } from '../source/pages.js';
import { readBytes } from '../source/read-bytes.js';

interface Received extends Omit<Page, 'feed'> {
  text: string;
}

export function isAddress(source: string): boolean {
  return /^https?:/i.test(source);
}

/** What is at an address, or in a file. */
export function receive(source: string): Promise<Received> {
  return isAddress(source) ? download(source) : open(source);
}

/** The feed, or the page of one, that is at an address or in a file. */
export async function readPage(source: string): Promise<Page> {
  const { text, url, headers } = await receive(source);
  return { feed: readFeed(text, { url }), url, headers };
}

/** In seconds. */
const PATIENCE = 10;

async function download(address: string): Promise<Received> {
  const signal = AbortSignal.timeout(PATIENCE * 1000);
  try {
    const response = await fetch(address, { signal });
    const { url, headers, ok, status, statusText } = response;
    if (!ok) throw new FeedError('http', `the server answered ${status} ${statusText}`);
    const bytes = await readBytes(response);
    return { text: decodeText(bytes, headers.get('content-type') ?? ''), url, headers };
  } catch (cause) {
    if (signal.aborted)
      throw new FeedError('timeout', `there was no whole answer within ${PATIENCE} seconds`, { cause });
    if (cause instanceof FeedError) throw cause;
    const { code, message } = ((cause as Error).cause ?? cause) as NodeJS.ErrnoException;
    throw new FeedError('network', `there was no answer (${code ?? message})`, { cause });
  }
}

/** Relative addresses in a file lead nowhere: where it will be published nobody knows. */
async function open(path: string): Promise<Received> {
  const placeholder = new URL(`https://example.org/${pathToFileURL(path).pathname.split('/').at(-1)}`);
  return { text: decodeText(await readFile(path)), url: placeholder.href, headers: new Headers() };
}
