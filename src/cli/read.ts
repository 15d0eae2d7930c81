import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { decodeText } from '../core/feed/decode.js';
import { readFeed } from '../core/feed/read.js';
import type { Page } from '../source/pages.js';

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

async function download(address: string): Promise<Received> {
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch((cause) => {
    throw new Error(`there was no answer (${cause.cause?.code ?? cause.message})`, { cause });
  });
  if (!response.ok) throw new Error(`the server answered ${response.status} ${response.statusText}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { url, headers } = response;
  return { text: decodeText(bytes, headers.get('content-type') ?? ''), url, headers };
}

/** Relative addresses in a file lead nowhere: where it will be published nobody knows. */
async function open(path: string): Promise<Received> {
  const placeholder = new URL(`https://example.org/${pathToFileURL(path).pathname.split('/').at(-1)}`);
  return { text: decodeText(await readFile(path)), url: placeholder.href, headers: new Headers() };
}
