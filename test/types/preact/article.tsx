import { createRef } from 'preact';
import type { RelatedPosts } from 'related-posts-element';
import type { RelatedPostsProps } from 'related-posts-element/preact';

const block = createRef<RelatedPosts>();

export const article = (feed: object) => (
  <related-posts
    ref={block}
    key="related"
    class="aside"
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
    onrelated-posts-load={({ detail }) => detail.related[0]?.post.title.toUpperCase()}
    onrelated-posts-select={(event) => event.detail.position.toFixed() && event.preventDefault()}
    onrelated-posts-error={({ detail }) => detail.error.code === 'timeout'}
    onrelated-posts-view={({ detail }) => detail.related.length}
    onClick={(event) => event.currentTarget.refresh()}
  >
    <h2 slot="heading">Mais</h2>
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
  <related-posts onrelated-posts-load={({ detail }) => detail.position} />,
  // @ts-expect-error: no such error code
  <related-posts onrelated-posts-error={({ detail }) => detail.error.code === 'gone'} />,
  // @ts-expect-error: read only
  <related-posts related={[]} />,
  // @ts-expect-error: no such method
  <related-posts ref={(block) => void block?.reload()} />,
];
