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
  // @ts-expect-error: nor as a property
  <related-posts prop:layout="tiles" />,
  // @ts-expect-error: no number
  <related-posts limit="six" />,
  // @ts-expect-error: no number behind a hyphen either
  <related-posts heading-level="two" />,
  // @ts-expect-error: no such attribute
  <related-posts layuot="grid" />,
  // @ts-expect-error: Solid would write it into markup as `headinglevel`
  <related-posts headingLevel="3" />,
  // @ts-expect-error: text is always true
  <related-posts prop:strict="false" />,
  // @ts-expect-error: no such word
  <related-posts strings={{ haeding: 'More' }} />,
  // @ts-expect-error: that is in another event's detail
  <related-posts on:related-posts-load={({ detail }) => detail.position} />,
  // @ts-expect-error: no such code
  <related-posts on:related-posts-error={({ detail }) => detail.error.code === 'gone'} />,
  // @ts-expect-error: read only
  <related-posts related={[]} />,
  // @ts-expect-error: no such method
  <related-posts ref={(block) => void block.reload()} />,
];
