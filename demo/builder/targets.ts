/** Where the code is to go. */
export interface Target {
  label: string;
  /** Where to paste it. */
  where: string;
  /** Where that system has its feed; not needed where pages name it in their head. */
  src?: string;
  /** One tag instead of two. */
  isOneTag?: true;
  /** What stands before and after it, in the system's own language. */
  around?: readonly [before: string, after: string];
  /** The page is XML: no attribute without a value. */
  isXml?: true;
}

export const TARGETS: Readonly<Record<string, Target>> = {
  html: { label: 'Plain HTML', where: 'Where the block should appear: usually right after the article.' },
  tag: {
    label: 'One tag',
    where: 'Where the block should appear; or in the head, and it goes after the page’s article.',
    isOneTag: true,
  },
  wordpress: {
    label: 'WordPress',
    where:
      'Appearance → Editor → Templates → Single Posts: add a “Custom HTML” block below the content and paste. ' +
      'In a classic theme: single.php, after the_content(). WordPress names its feed in the page’s head, so none is given here.',
    src: '',
  },
  ghost: { label: 'Ghost', where: 'post.hbs of your theme, after {{content}}.', src: '/rss/' },
  hugo: {
    label: 'Hugo',
    where:
      'Save as layouts/partials/related-posts.html, then write {{ partial "related-posts.html" . }} after {{ .Content }} in your single template.',
    src: '{{ "index.xml" | relURL }}',
  },
  jekyll: {
    label: 'Jekyll',
    where:
      'Save as _includes/related-posts.html, then write {% include related-posts.html %} after {{ content }} in _layouts/post.html. The feed is jekyll-feed’s.',
    src: '{{ "/feed.xml" | relative_url }}',
  },
  eleventy: {
    label: 'Eleventy',
    where:
      'Save as _includes/related-posts.njk, then write {% include "related-posts.njk" %} after {{ content | safe }} in your post layout. The feed is where your RSS plugin writes it.',
    src: '/feed/feed.xml',
  },
  drupal: {
    label: 'Drupal',
    where:
      'node--article--full.html.twig of your theme, after {{ content }}. /rss.xml has what is promoted to the front page; with the JSON:API module, /jsonapi/node/article has all.',
    src: '/rss.xml',
  },
  blogger: {
    label: 'Blogger',
    where: 'Theme → Edit HTML: in the widget of blog posts, after <data:post.body/>.',
    src: '/feeds/posts/default?alt=json',
    around: ["<b:if cond='data:view.isPost'>", '</b:if>'],
    isXml: true,
  },
};
