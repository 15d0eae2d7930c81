// Adds the posts to the site as an administrator.
import { posts, ZONE } from './posts.mjs';

/** The ID of the default user. */
export const ADMINISTRATOR = 1;

/** The posts with their URLs and dates on the site. */
export async function writePosts(site) {
  const names = [...new Set(posts.map(({ category }) => category))];
  await site.call(
    ['update_option', 'timezone_string', ZONE],
    ['update_option', 'permalink_structure', '/%year%/%postname%/'],
    ['wp_delete_post', 1, true],
  );
  const terms = await site.call(...names.map((name) => ['wp_insert_term', name, 'category']));
  const [, ...ids] = await site.call(
    ['wp_set_current_user', ADMINISTRATOR],
    ...posts.map((post) => ['wp_insert_post', asWritten(post, terms[names.indexOf(post.category)].term_id)]),
  );
  const ask = (name, ...first) => site.call(...ids.map((id) => [name, ...first, id]));
  const urls = await ask('get_permalink');
  const published = await ask('get_the_date', '');
  const updated = await ask('get_the_modified_date', '');
  return posts.map((post, i) => ({
    ...post,
    id: ids[i],
    url: urls[i],
    printed: { published: published[i], updated: updated[i] },
  }));
}

function asWritten({ slug, written, tags, published, updated, paragraphs }, category) {
  return {
    post_status: 'publish',
    post_name: slug,
    post_title: written,
    post_content: inBlocks(paragraphs),
    post_date: published,
    post_modified: updated,
    post_category: [category],
    tags_input: tags,
  };
}

function inBlocks(paragraphs) {
  return paragraphs.map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`).join('\n');
}
