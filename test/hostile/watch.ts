import { aTimeout } from '@open-wc/testing';
import type { RelatedPosts } from '../support/block.js';
import '../../src/index.js';

/** Successful attacks. Every payload calls `pwned`. */
export const tripped: string[] = [];

/** Functions that attacks try to call. */
const CALLS = ['pwned', 'alert', 'confirm', 'prompt', 'print', 'open'];

/** APIs that turn strings into markup or scripts. No string from a feed may reach them. */
const METHODS: readonly [owner: object, name: string][] = [
  [Element.prototype, 'insertAdjacentHTML'],
  [Element.prototype, 'setHTMLUnsafe'],
  [Range.prototype, 'createContextualFragment'],
  [DOMParser.prototype, 'parseFromString'],
  [Document.prototype, 'write'],
  [Document.prototype, 'writeln'],
  [window, 'eval'],
  [window, 'setTimeout'],
  [window, 'setInterval'],
];
const SETTERS: readonly [owner: object, name: string][] = [
  [Element.prototype, 'innerHTML'],
  [Element.prototype, 'outerHTML'],
  [ShadowRoot.prototype, 'innerHTML'],
  [HTMLIFrameElement.prototype, 'srcdoc'],
  [HTMLScriptElement.prototype, 'text'],
  [HTMLScriptElement.prototype, 'src'],
];

for (const name of CALLS) Reflect.set(window, name, (...args: unknown[]) => trip(`${name}(${args})`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  trip(`policy: ${violatedDirective} ${blockedURI}`),
);
addEventListener('error', ({ message }) => trip(`error: ${message}`));
for (const [owner, name] of METHODS) {
  const original = Reflect.get(owner, name);
  if (!original) continue;
  Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
    for (const value of values) refuse(name, value);
    return original.apply(this, values);
  });
}
for (const [owner, name] of SETTERS) {
  const property = Object.getOwnPropertyDescriptor(owner, name);
  if (!property?.set) continue;
  const { set } = property;
  Object.defineProperty(owner, name, {
    ...property,
    set(value) {
      refuse(name, value);
      set.call(this, value);
    },
  });
}

function trip(what: string): void {
  tripped.push(what);
}

function refuse(sink: string, value: unknown): void {
  if (typeof value !== 'function' && /pwned/.test(String(value)))
    trip(`${sink}: ${String(value).slice(0, 99)}`);
}

/** The elements of the block's own tree, with their attributes. */
const OWN: Record<string, string> = {
  section: 'aria-label aria-labelledby aria-busy class style',
  slot: 'name',
  ul: 'part role class',
  li: 'part class',
  div: 'id class aria-hidden inert',
  span: 'part class aria-live',
  p: 'part class lang dir role',
  bdi: '',
  time: 'part datetime',
  a: 'part lang dir href target rel tabindex',
  img: 'part src srcset sizes width height alt loading decoding referrerpolicy hidden',
  button: 'part type aria-label aria-disabled',
  svg: 'viewBox aria-hidden',
  path: 'd',
};
for (const level of [1, 2, 3, 4, 5, 6]) OWN[`h${level}`] = 'part class aria-level';

/** The custom card for attacks, and its elements. */
export const OWN_CARD =
  '<article><img data-field="image"><h4><a data-field="title"></a></h4><a data-field="url">More</a>' +
  '<time data-field="published"></time><time data-field="updated"></time><b data-field="author"></b>' +
  '<i data-field="category"></i><p data-field="excerpt"></p></article>';
const OWN_CARD_NAMES = /^(?:article|b|i)$/;

/** Elements in a tree that neither the block nor the card template contains. */
export function strays(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const allowed = OWN[element.localName]?.split(' ');
    if (!allowed) return OWN_CARD_NAMES.test(element.localName) ? [] : [`<${element.localName}>`];
    return [...element.attributes].flatMap(({ name, value }) =>
      isOwn(name, value, allowed) ? [] : [`<${element.localName} ${name}="${value.slice(0, 99)}">`],
    );
  });
}

/** The patterns of attribute values that may come from a feed. */
const VALUES: Record<string, (value: string) => boolean> = {
  href: isHttp,
  src: isHttp,
  srcset: (value) =>
    value.split(', ').every((one) => /^\S+(?: \d+(?:\.\d+)?[wx])?$/.test(one) && isHttp(one)),
  lang: (value) => /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(value),
  dir: (value) => value === 'auto',
  datetime: (value) => /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/.test(value),
  width: (value) => /^\d+$/.test(value),
  height: (value) => /^\d+$/.test(value),
  part: (value) => /^[a-z]+$/.test(value),
  target: (value) => value === '',
  class: (value) => /^[a-z -]+$/.test(value),
  style: (value) => /^(?:min-block-size: [\d.]+px;|--_lines: \d;| )*$/.test(value),
  'data-field': (value) => /^[a-z]+$/.test(value),
  'data-initial': (value) => /^(?:[\p{L}\p{N}]\p{M}*)?$/u.test(value),
};

function isOwn(name: string, value: string, allowed: readonly string[]): boolean {
  if (!allowed.includes(name) && !['data-field', 'data-initial', 'datetime', 'dir'].includes(name))
    return false;
  return VALUES[name]?.(value) ?? true;
}

function isHttp(value: string): boolean {
  const url = new URL(value.split(' ')[0] ?? '');
  return /^https?:$/.test(url.protocol) && !url.username && !url.password;
}

/** Mounts an eager block that shows all posts of a feed, and waits until it settles. */
export async function mount(
  attributes: Record<string, string>,
  card = '',
  posts?: unknown,
): Promise<RelatedPosts> {
  for (const earlier of document.querySelectorAll('related-posts')) earlier.remove();
  const block = document.createElement('related-posts');
  const all = { order: 'feed', limit: '5000', loading: 'eager', show: SHOW_ALL, ...attributes };
  for (const [name, value] of Object.entries(all)) block.setAttribute(name, value);
  if (card) block.innerHTML = `<template>${card}</template>`;
  if (posts !== undefined) block.posts = posts;
  document.body.append(block);
  return atRest(block);
}

const SHOW_ALL = 'date updated excerpt image author category';

/** Polls frequently, because hundreds of feeds are tested. */
export async function atRest(block: RelatedPosts): Promise<RelatedPosts> {
  const start = performance.now();
  while (!['ready', 'empty', 'error'].includes(block.status)) {
    if (performance.now() - start > 45_000) throw new Error(`the block is still ${block.status}`);
    await aTimeout(4);
  }
  await block.updateComplete;
  return block;
}

/** The URLs of the links shown. */
export function links(block: RelatedPosts): string[] {
  const all = block.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a:not([data-field="url"])') ?? [];
  return [...all].map(({ href }) => href);
}

/** Loads all images, and waits until each has loaded or failed. */
export async function imagesAsked(block: RelatedPosts): Promise<HTMLImageElement[]> {
  const images = [...(block.shadowRoot?.querySelectorAll('img') ?? [])];
  for (const image of images) image.loading = 'eager';
  const start = performance.now();
  while (images.some(({ complete }) => !complete) && performance.now() - start < 5000) await aTimeout(4);
  return images;
}

performance.setResourceTimingBufferSize(100_000);

/** URLs requested since that time, except these. */
export function askedElsewhere(since: number, isAllowed: (url: URL) => boolean): string[] {
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime >= since)
    .map(({ name }) => withoutFragment(name))
    .filter((url) => !isAllowed(url) && !isRunner(url))
    .map(String);
}

/** WebKit reports URLs without the fragment. */
export function withoutFragment(href: string): URL {
  const url = new URL(href, location.href);
  url.hash = '';
  return url;
}

/** Requests of the test runner. */
function isRunner({ origin, pathname }: URL): boolean {
  return (
    origin === location.origin &&
    /^\/(?:__|wds|node_modules|test|src|bundle|served\/(?:documents|requests|other))/.test(pathname)
  );
}
