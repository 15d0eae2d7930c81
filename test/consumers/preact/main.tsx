import { render } from 'preact';
import { posts } from '../posts';
import { RelatedBlock } from './RelatedBlock';

render(
  <>
    <RelatedBlock />
    <RelatedBlock posts={posts} />
  </>,
  document.querySelector('main') as Element,
);
