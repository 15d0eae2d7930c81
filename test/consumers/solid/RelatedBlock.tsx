import 'related-posts-element';
import type {} from 'related-posts-element/solid';

export const RelatedBlock = (props: { posts?: object[] }) => (
  <related-posts
    src="/feed.json"
    prop:posts={props.posts}
    on:related-posts-load={(e) => console.log(e.detail.source)}
  />
);
