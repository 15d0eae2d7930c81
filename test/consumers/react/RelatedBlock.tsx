import 'related-posts-element';
import type {} from 'related-posts-element/react';

export const RelatedBlock = ({ posts }: { posts?: object[] }) => (
  <related-posts src="/feed.json" posts={posts} onrelated-posts-load={(e) => console.log(e.detail.source)} />
);
