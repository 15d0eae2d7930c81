import type { RelatedPosts } from 'related-posts-element';
import type { RelatedPostsProps } from 'related-posts-element/solid';

let block: RelatedPosts | undefined;

export const article = (feed: object) => (
  <related-posts
    ref={block}
    class="aside"
    lang="pt"
    src="/feed.json"
    layout="carousel"
    order="newest"
    limit={4}
    heading-level="3"
    attr:date-style="relative"
    prop:excerptWords={30}
    max-age={undefined}
    strict
    crossorigin="use-credentials"
    posts={feed}
    prop:posts={feed}
    prop:strings={{ heading: 'Mais' }}
    on:related-posts-load={({ detail }) => detail.related[0]?.post.title.toUpperCase()}
    on:related-posts-select={(event) => event.detail.position.toFixed() && event.preventDefault()}
    on:related-posts-error={({ detail }) => detail.error.code === 'timeout'}
    on:related-posts-view={({ detail }) => detail.related.length}
    onClick={(event) => event.currentTarget.refresh()}
  >
    <h2 slot="heading">Mais</h2>
  </related-posts>
);

export const wrapped = (props: RelatedPostsProps) => <related-posts {...props} />;

export const wrong = [
  // @ts-expect-error: no such layout
  <related-posts layout="tiles" />,
  // @ts-expect-error: no such layout, also as a property
  <related-posts prop:layout="tiles" />,
  // @ts-expect-error: "six" is not a number
  <related-posts limit="six" />,
  // @ts-expect-error: "two" is not a number, also in a hyphenated attribute
  <related-posts heading-level="two" />,
  // @ts-expect-error: no such attribute
  <related-posts layuot="grid" />,
  // @ts-expect-error: Solid would write it into markup as `headinglevel`
  <related-posts headingLevel="3" />,
  // @ts-expect-error: text is always true
  <related-posts prop:strict="false" />,
  // @ts-expect-error: no such label
  <related-posts strings={{ haeding: 'More' }} />,
  // @ts-expect-error: part of another event's detail
  <related-posts on:related-posts-load={({ detail }) => detail.position} />,
  // @ts-expect-error: no such error code
  <related-posts on:related-posts-error={({ detail }) => detail.error.code === 'gone'} />,
  // @ts-expect-error: read only
  <related-posts related={[]} />,
  // @ts-expect-error: no such method
  <related-posts ref={(block) => void block.reload()} />,
];
