import type { RelatedPostsProps } from 'related-posts-element/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

/** The attributes of the tag as typed by Svelte's checker. */
type Markup = SvelteHTMLElements['related-posts'];

export const article = (feed: object): Markup => ({
  class: ['aside'],
  lang: 'pt',
  src: '/feed.json',
  layout: 'carousel',
  order: 'newest',
  limit: 4,
  'heading-level': '3',
  excerptWords: 30,
  'max-age': undefined,
  strict: true,
  crossorigin: 'use-credentials',
  posts: feed,
  strings: { heading: 'Mais' },
  'onrelated-posts-load': ({ detail }) => detail.related[0]?.post.title.toUpperCase(),
  'onrelated-posts-select': (event) => event.detail.position.toFixed() && event.preventDefault(),
  'onrelated-posts-error': ({ detail }) => detail.error.code === 'timeout',
  'on:related-posts-view': ({ detail }) => detail.related.length,
  onclick: (event) => event.currentTarget.refresh(),
});

export const wrapped = (props: RelatedPostsProps): Markup => props;

export const wrong: Markup[] = [
  // @ts-expect-error: no such layout
  { layout: 'tiles' },
  // @ts-expect-error: "six" is not a number
  { limit: 'six' },
  // @ts-expect-error: "two" is not a number, also in a hyphenated attribute
  { 'heading-level': 'two' },
  // @ts-expect-error: no such attribute
  { layuot: 'grid' },
  // @ts-expect-error: no such hyphenated attribute
  { 'heading-levl': 3 },
  // @ts-expect-error: text is always true
  { strict: 'false' },
  // @ts-expect-error: no such label
  { strings: { haeding: 'More' } },
  // @ts-expect-error: part of another event's detail
  { 'onrelated-posts-load': ({ detail }) => detail.position },
  // @ts-expect-error: no such error code
  { 'onrelated-posts-error': ({ detail }) => detail.error.code === 'gone' },
  // @ts-expect-error: read only
  { related: [] },
];
