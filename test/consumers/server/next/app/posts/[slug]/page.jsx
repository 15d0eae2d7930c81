import Link from 'next/link';
import { postAt, posts } from '../../../../posts.js';
import { RelatedPosts } from '../../related-posts';

export const generateStaticParams = () => posts.map(({ path }) => ({ slug: path.split('/').pop() }));

export default async function Page({ params }) {
  const { path, title, text } = postAt((await params).slug);
  return (
    <main>
      <article>
        <h1>{title}</h1>
        <p>{text}</p>
      </article>
      <RelatedPosts path={path} limit={4} />
      <Link href={posts[3].path}>Elsewhere in town</Link>
    </main>
  );
}
