import {
  astro,
  eleventy,
  next,
  nuxt,
  svelteKit,
  wordPressBlock,
  wordPressShortcode,
} from './framework-code.js';
import type { Target } from './target.js';

export const TARGETS: Readonly<Record<string, Target>> = {
  html: {
    label: 'Plain HTML',
    where: 'Paste it where the block should appear, usually right after the article.',
  },
  tag: {
    label: 'Single tag',
    where: 'Paste it where the block should appear. In the head, the block goes after the page’s article.',
    isOneTag: true,
  },
  wordpress: {
    label: 'WordPress: shortcode',
    where:
      'Install the plugin related-posts.zip. Then paste this into a post, a page or a widget. The posts come from WordPress’s REST API.',
    hasNoFeed: true,
    files: wordPressShortcode,
  },
  'wordpress-block': {
    label: 'WordPress: block',
    where:
      'Install the plugin related-posts.zip. Then paste this into a post or template in the code editor, or add the block “Related Posts”. The block has fewer options than the shortcode.',
    hasNoFeed: true,
    files: wordPressBlock,
  },
  eleventy: {
    label: 'Eleventy',
    where:
      'Run npm install related-posts-element @lit-labs/ssr. The posts are those with the tag “posts”, and are rendered when the site is built.',
    hasNoFeed: true,
    files: eleventy,
  },
  astro: {
    label: 'Astro',
    where:
      'Run npm install related-posts-element @lit-labs/ssr. The posts come from your content collection, and are rendered when the site is built.',
    hasNoFeed: true,
    files: astro,
  },
  hugo: {
    label: 'Hugo',
    where:
      'Save as layouts/partials/related-posts.html, then add {{ partial "related-posts.html" . }} after {{ .Content }} in your single template.',
    src: '{{ "index.xml" | relURL }}',
  },
  jekyll: {
    label: 'Jekyll',
    where:
      'Save as _includes/related-posts.html, then add {% include related-posts.html %} after {{ content }} in _layouts/post.html. The feed comes from jekyll-feed, with the newest 10 posts. For more, set posts_limit below feed in _config.yml.',
    src: '{{ "/feed.xml" | relative_url }}',
  },
  next: {
    label: 'Next.js',
    where:
      'Run npm install related-posts-element, then add <RelatedPosts /> below your article. Set src to your feed.',
    src: '/feed.xml',
    files: next,
  },
  nuxt: {
    label: 'Nuxt',
    where:
      'Run npm install related-posts-element, then add <RelatedPosts /> below your article. Set src to your feed.',
    src: '/feed.xml',
    files: nuxt,
  },
  sveltekit: {
    label: 'SvelteKit',
    where:
      'Run npm install related-posts-element, then add <RelatedPosts /> from $lib/RelatedPosts.svelte below your article. Set src to your feed.',
    src: '/feed.xml',
    files: svelteKit,
  },
  ghost: {
    label: 'Ghost',
    where: 'post.hbs of your theme, after {{content}}. The RSS feed contains the newest 15 posts.',
    src: '/rss/',
  },
  drupal: {
    label: 'Drupal',
    where:
      'node--article--full.html.twig of your theme, after {{ content }}, which may have a filter. /rss.xml contains the posts promoted to the front page; with the JSON:API module, /jsonapi/node/article contains all posts.',
    src: '/rss.xml',
  },
  blogger: {
    label: 'Blogger',
    where: 'Theme → Edit HTML: in the blog posts widget, after <data:post.body/>.',
    src: '/feeds/posts/default?alt=json',
    around: ["<b:if cond='data:view.isPost'>", '</b:if>'],
    isXml: true,
  },
};
