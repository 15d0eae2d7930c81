// recipes/jekyll in a real site: `npm run test:generators`, after `npm run build`.
import { after, before, test } from 'node:test';
import { checkFeed, checkPages } from './checks.mjs';
import { draft, IMAGE, markdown, posts, ZONE } from './posts.mjs';
import { need, openSite, PATH, snippet } from './site.mjs';

let site;

before(async () => {
  // Time zones require tzdata.
  need('jekyll', ['tzdata']);
  site = await openSite({ output: '_site' });
  await site.addRecipe('jekyll');
  await site.addScript('related-posts.js');
  await site.write('images/plate.svg', IMAGE);
  await site.write(
    '_config.yml',
    `title: The Weekly\nurl: ${site.origin}\nbaseurl: ${PATH.slice(0, -1)}\nlang: en\ntimezone: ${ZONE.name}\n`,
  );
  await site.write(
    '_layouts/post.html',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title | escape }}</title></head>
    <body><main><article><h1>{{ page.title | escape }}</h1>{{ content }}</article>
    ${await snippet('jekyll', 'liquid')}</main></body></html>`,
  );
  for (const post of posts)
    await site.write(`_posts/${post.published.slice(0, 10)}-${post.slug}.md`, asFile(post));
  await site.write('_drafts/draft.md', asFile(draft));
  await site.build('jekyll', ['build', '--quiet']);
});

after(() => site?.close());

function asFile(post) {
  const { title, tags, published, updated, description, image } = post;
  const [category, ...others] = tags;
  return markdown(post, {
    layout: 'post',
    title,
    date: published,
    last_modified_at: updated,
    categories: [category],
    tags: others,
    description,
    image,
  });
}

test('the feed is complete, and every article has posts on its topic', async () => {
  await checkPages(await checkFeed(`${site.url}feed.json`, { keepsOffset: true }));
});
