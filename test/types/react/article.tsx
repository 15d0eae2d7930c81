import { type RefObject, useRef } from 'react';
import type { RelatedPosts } from 'related-posts-element';
import type { RelatedPostsProps } from 'related-posts-element/react';

export function Article({ feed }: { feed: object }) {
  const block: RefObject<RelatedPosts | null> = useRef(null);
  return (
    <related-posts
      ref={block}
      key="related"
      className="aside"
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
}

export const wrapped = (props: RelatedPostsProps) => <related-posts {...props} />;

export const wrong = [
  // @ts-expect-error: no such layout
  <related-posts key="1" layout="tiles" />,
  // @ts-expect-error: "six" is not a number
  <related-posts key="2" limit="six" />,
  // @ts-expect-error: "two" is not a number, also in a hyphenated attribute
  <related-posts key="3" heading-level="two" />,
  // @ts-expect-error: no such attribute
  <related-posts key="4" layuot="grid" />,
  // @ts-expect-error: text is always true
  <related-posts key="5" strict="false" />,
  // @ts-expect-error: no such label
  <related-posts key="6" strings={{ haeding: 'More' }} />,
  // @ts-expect-error: part of another event's detail
  <related-posts key="7" onrelated-posts-load={({ detail }) => detail.position} />,
  // @ts-expect-error: no such error code
  <related-posts key="8" onrelated-posts-error={({ detail }) => detail.error.code === 'gone'} />,
  // @ts-expect-error: read only
  <related-posts key="9" related={[]} />,
  // @ts-expect-error: no such method
  <related-posts key="10" ref={(block) => void block?.reload()} />,
];
