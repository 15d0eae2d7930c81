/** A platform to generate code for. */
export interface Target {
  label: string;
  /** Where to paste it. */
  where: string;
  /** The platform's feed; empty if its pages link to the feed in their head. */
  src?: string;
  /** Uses a single tag instead of two. */
  isOneTag?: true;
  /** Code before and after the tag, in the platform's template language. */
  around?: readonly [before: string, after: string];
  /** The page is XML, in which every attribute needs a value. */
  isXml?: true;
}

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
    label: 'WordPress',
    where:
      'Appearance → Editor → Templates → Single Posts: add a “Custom HTML” block below the content and paste. ' +
      'In a classic theme: single.php, after the_content(). No src is needed, because WordPress links to its feed in the page’s head.',
    src: '',
  },
  ghost: { label: 'Ghost', where: 'post.hbs of your theme, after {{content}}.', src: '/rss/' },
  hugo: {
    label: 'Hugo',
    where:
      'Save as layouts/partials/related-posts.html, then add {{ partial "related-posts.html" . }} after {{ .Content }} in your single template.',
    src: '{{ "index.xml" | relURL }}',
  },
  jekyll: {
    label: 'Jekyll',
    where:
      'Save as _includes/related-posts.html, then add {% include related-posts.html %} after {{ content }} in _layouts/post.html. The feed comes from jekyll-feed.',
    src: '{{ "/feed.xml" | relative_url }}',
  },
  eleventy: {
    label: 'Eleventy',
    where:
      'Save as _includes/related-posts.njk, then add {% include "related-posts.njk" %} after {{ content | safe }} in your post layout. Set src to the feed of your RSS plugin.',
    src: '/feed/feed.xml',
  },
  drupal: {
    label: 'Drupal',
    where:
      'node--article--full.html.twig of your theme, after {{ content }}. /rss.xml contains the posts promoted to the front page; with the JSON:API module, /jsonapi/node/article contains all posts.',
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
