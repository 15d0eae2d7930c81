import { expect, fixture, html, waitUntil as waitFor } from '@open-wc/testing';
import '../../src/index.js';
import type { RelatedPosts } from '../../src/index.js';

export type { RelatedPosts };

/** Posts of a small town: three about its ferry, three about its bakery. */
export const TOWN = [
  item(
    'ferry-cuts',
    'Ferry crossings cut for winter',
    'Three <b>cross</b>ings a day instead of six.<br>Islanders protest.',
    '2026-03-04',
    '2026-03-06',
  ),
  item(
    'bakery',
    'Bakery reopens on Mill Lane',
    'Sourdough, buns and rye bread from a former bank.',
    '2026-03-03',
    '2026-03-03',
  ),
  item('ferry-strike', 'Ferry crews vote to strike', 'No crossings to the island on Friday.', '2026-03-02'),
  item(
    'bread-prize',
    'Bread prize for young baker',
    'Her rye bread wins against forty others.',
    '2026-03-01',
  ),
  item('new-ferry', 'New ferry named after islander', 'It will take sixty cars to the island.', '2026-02-28'),
  item('buns', 'Who baked the best buns?', 'Readers vote for their bakery.', '2026-02-27'),
];

function item(slug: string, title: string, summary: string, date_published: string, date_modified?: string) {
  return {
    id: slug,
    url: `https://town.example/${slug}/`,
    title,
    summary,
    date_published,
    date_modified,
    tags: [],
  };
}

/** A JSON Feed with these items. */
export function feedOf(items: readonly object[] = TOWN): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Town',
    language: 'en',
    items,
  });
}

/** An eager block on the page, with these attributes. */
export async function block(attributes: Record<string, string> = {}, markup = ''): Promise<RelatedPosts> {
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement('related-posts');
  for (const [name, value] of Object.entries({ loading: 'eager', ...attributes }))
    element.setAttribute(name, value);
  element.innerHTML = markup;
  holder.append(element);
  return element;
}

/** The same, after it has settled. */
export async function settledBlock(
  attributes: Record<string, string> = {},
  markup = '',
): Promise<RelatedPosts> {
  return settled(await block(attributes, markup));
}

/** Waits for a condition, with a long timeout for slow machines. */
export function waitUntil(isThere: () => unknown, message?: string, options = {}): Promise<void> {
  return waitFor(isThere, message, { timeout: 15_000, ...options });
}

/** Waits until the result, success or error, is rendered. */
export async function settled(element: RelatedPosts): Promise<RelatedPosts> {
  await waitUntil(() => ['ready', 'empty', 'error'].includes(element.status), 'the block never settled');
  await element.updateComplete;
  return element;
}

/**
 * A block with an inline feed, for tests that don't depend on the source. Removes other blocks, because no post is
 * shown twice on one page.
 */
export function inlineBlock(
  attributes: Record<string, string> = {},
  items: readonly object[] = TOWN,
): Promise<RelatedPosts> {
  for (const earlier of document.querySelectorAll('related-posts')) earlier.remove();
  return settledBlock(attributes, `<script type="application/json">${feedOf(items)}</script>`);
}

/** All elements with that part, in order. */
export function parts(element: RelatedPosts, name: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${name}"]`) ?? [])];
}

/** The texts of all elements with that part. */
export function texts(element: RelatedPosts, name: string): string[] {
  return parts(element, name).map((part) => part.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

/** Adds markup to the page's head during a test. */
export function withHead(markup: string): () => void {
  const holder = document.createElement('template');
  holder.innerHTML = markup;
  const added = [...holder.content.children];
  document.head.append(...added);
  return () => {
    for (const element of added) element.remove();
  };
}

export { expect };
