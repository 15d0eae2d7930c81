// recipes/jekyll in a real site: `npm run test:generators`, after `npm run build`.
import { after, before, test } from 'node:test';
import { fromDebian } from '../../scripts/browsers.mjs';
import { builderCode, checkBuilderBlock } from './builder-code.mjs';
import { checkFeed, checkPages } from './checks.mjs';
import { takePicture } from './picture.mjs';
import { draft, IMAGE, markdown, posts, ZONE } from './posts.mjs';
import { need, openSite, PATH, run, snippet } from './site.mjs';

let site;

before(async () => {
  // Time zones require tzdata.
  need('jekyll', ['tzdata']);
  await needPlugin();
  site = await openSite({ output: '_site' });
  await site.addRecipe('jekyll');
  await site.addScript('related-posts/related-posts.js');
  await site.write('images/plate.svg', IMAGE);
  await site.write(
    '_config.yml',
    `title: The Weekly\nurl: ${site.origin}\nbaseurl: ${PATH.slice(0, -1)}\nlang: en\ntimezone: ${ZONE.name}\nplugins: [jekyll-feed]\n`,
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

/** jekyll-feed, which many sites use, and whose feed the builder's code reads. */
async function needPlugin() {
  const find = () => run('ruby', ['-e', "gem 'jekyll-feed'"]);
  await find().catch(() => fromDebian(['ruby-jekyll-feed']) && find());
}

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
  const articles = await checkFeed(`${site.url}feed.json`, { keepsOffset: true });
  await checkPages(articles);
  await takePicture('jekyll', articles[0].url);
});

test("the builder's code shows posts of jekyll-feed", async () => {
  const [{ url }] = await checkFeed(`${site.url}feed.json`, { keepsOffset: true });
  const [{ code }] = await builderCode('jekyll', { scripts: `${PATH}related-posts` });
  await site.write('_includes/related-posts.html', code);
  await site.build('jekyll', ['build', '--quiet']);
  await checkBuilderBlock(url);
});
