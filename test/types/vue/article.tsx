// The templates' compiler checks the same through `GlobalComponents`; see `Wrong.vue` among the consumers.

import type { RelatedPosts } from 'related-posts-element';
import type { RelatedPostsProps } from 'related-posts-element/vue';
import type { GlobalComponents } from 'vue';

export const article = (feed: object) => (
  <related-posts
    key="related"
    class={['aside']}
    lang="pt"
    src="/feed.json"
    layout="carousel"
    order="newest"
    limit={4}
    heading-level="3"
    excerptWords={30}
    max-age={undefined}
    strict
    crossorigin="use-credentials"
    posts={feed}
    strings={{ heading: 'Mais' }}
    onRelatedPostsLoad={({ detail }) => detail.related[0]?.post.title.toUpperCase()}
    onRelatedPostsSelect={(event) => event.detail.position.toFixed() && event.preventDefault()}
    onRelatedPostsError={({ detail }) => detail.error.code === 'timeout'}
    onRelatedPostsView={({ detail }) => detail.related.length}
    onClick={(event) => event.preventDefault()}
  >
    <a href="/archive/">Arquivo</a>
  </related-posts>
);

export const wrapped = (props: RelatedPostsProps) => <related-posts {...props} />;

export const wrong = [
  // @ts-expect-error: no such layout
  <related-posts layout="tiles" />,
  // @ts-expect-error: "six" is not a number
  <related-posts limit="six" />,
  // @ts-expect-error: "two" is not a number, also in a hyphenated attribute
  <related-posts heading-level="two" />,
  // @ts-expect-error: no such attribute
  <related-posts layuot="grid" />,
  // @ts-expect-error: text is always true
  <related-posts strict="false" />,
  // @ts-expect-error: no such label
  <related-posts strings={{ haeding: 'More' }} />,
  // @ts-expect-error: part of another event's detail
  <related-posts onRelatedPostsLoad={({ detail }) => detail.position} />,
  // @ts-expect-error: no such error code
  <related-posts onRelatedPostsError={({ detail }) => detail.error.code === 'gone'} />,
  // @ts-expect-error: read only
  <related-posts related={[]} />,
];

type InTemplates = InstanceType<GlobalComponents['related-posts']>;

export function use(block: InTemplates): RelatedPosts {
  block.$emit('related-posts-load', block.$props as never);
  // @ts-expect-error: no such event
  block.$emit('related-posts-loaded', block.$props as never);
  return block;
}

export const props: InTemplates['$props'] = {
  layout: 'grid',
  'heading-level': 3,
  limit: '4',
  key: 'related',
};

// @ts-expect-error: no such layout
export const wrongLayout: InTemplates['$props'] = { layout: 'tiles' };

// @ts-expect-error: no such attribute
export const wrongName: InTemplates['$props'] = { 'heading-levl': 3 };
