import { createRoot } from 'react-dom/client';
import { posts } from '../posts';
import { RelatedBlock } from './RelatedBlock';

createRoot(document.querySelector('main') as Element).render(
  <>
    <RelatedBlock />
    <RelatedBlock posts={posts} />
  </>,
);
