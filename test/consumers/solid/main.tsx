import { render } from 'solid-js/web';
import { posts } from '../posts.js';
import { RelatedBlock } from './RelatedBlock.js';

render(
  () => (
    <>
      <RelatedBlock />
      <RelatedBlock posts={posts} />
    </>
  ),
  document.querySelector('main') as Element,
);
