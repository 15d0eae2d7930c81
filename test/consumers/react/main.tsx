import { createRoot } from 'react-dom/client';
import { posts } from '../posts.js';
import { RelatedBlock } from './RelatedBlock.js';

createRoot(document.querySelector('main') as Element).render(
  <>
    <RelatedBlock />
    <RelatedBlock posts={posts} />
  </>,
);
