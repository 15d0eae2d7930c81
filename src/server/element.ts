import type { TemplateResult } from 'lit';
import type { Post } from '../core/post.js';
import { escapeHtml, escapeIfHtmlLike } from '../core/text/escape.js';
import { excerpt } from '../core/text/excerpt.js';
import { readingMinutes } from '../core/text/reading-time.js';
import { withParams } from '../core/text/urls.js';
import { blockStyles } from '../element/block.styles.js';
import { carouselStyles } from '../element/carousel.styles.js';
import { moreStyles } from '../element/more.styles.js';
import { block } from '../view/block.js';
import type { CardStyle } from '../view/card-style.js';
import { moreButton } from '../view/more.js';
import { fillImage, layoutStyles, picture } from '../view/picture.js';
import { installPictures } from '../view/pictures.js';
import type { Block } from './block.js';
import { attributes, element } from './html.js';
import type { Settings } from './settings.js';

installPictures({ render: picture, fill: fillImage });

/**
 * Renders the element with declarative shadow DOM as its script would. It contains the posts as inline JSON for the
 * script, and links for clients that don't support declarative shadow DOM.
 */
export async function renderElement({
  related,
  further,
  settings,
  strings,
  locale,
  style,
}: Block): Promise<string> {
  const { heading = strings.heading } = settings;
  const shadow = await renderToHtml(
    block({
      status: 'ready',
      related,
      heading,
      headingLevel: settings.headingLevel,
      name: heading || strings.heading,
      announcement: '',
      limit: settings.limit,
      hasFallback: true,
      notice: undefined,
      layout: settings.layout,
      more: further.length ? moreButton(strings.more, false) : undefined,
      controls: undefined,
      style,
      template: undefined,
    }),
  );
  const posts = [...related, ...further].map(({ post }) => toInlinePost(post, settings.excerptWords, locale));
  const links = related.map(({ post }) =>
    element('li', {}, element('a', { href: withParams(post.url, settings.params) }, escapeHtml(post.title))),
  );
  // Keep the server's selection when the script ranks the inline posts.
  const attributeValues = new Map([...settings.attributeValues, ['lang', locale], ['order', 'feed']]);
  attributeValues.delete('posts');
  return `<related-posts${attributes(attributeValues)}>
<template shadowrootmode="open"><style>${stylesOf(settings, style)}${further.length ? moreStyles : ''}</style>${shadow}</template>
<script type="application/json">${JSON.stringify(posts).replaceAll('<', '\\u003c')}</script>
<ul>${links.join('')}</ul>
</related-posts>`;
}

/** The styles that the block loads in a browser. */
function stylesOf({ layout }: Settings, { show }: CardStyle): string {
  const hasCarousel = layout === 'carousel';
  const hasLayouts = show.has('image') || !(hasCarousel || layout === 'list');
  return `${blockStyles}${hasCarousel ? carouselStyles : ''}${hasLayouts ? layoutStyles : ''}`;
}

/** A post for the inline JSON, reduced to what is shown. */
function toInlinePost(post: Post, excerptWords: number, locale: string): unknown {
  const { text: _, image, source, ...rest } = post;
  const readingTime = readingMinutes(post);
  return {
    ...rest,
    ...(readingTime && { readingTime }),
    ...(image && { image: { ...image, ...(image.alt && { alt: escapeIfHtmlLike(image.alt) }) } }),
    ...(source && { _related_posts: { source: escapeIfHtmlLike(source) } }),
    title: escapeIfHtmlLike(post.title),
    summary: escapeIfHtmlLike(excerpt(post.summary, excerptWords, post.language ?? locale)),
    tags: post.tags.map(escapeIfHtmlLike),
    ...(post.category && { category: escapeIfHtmlLike(post.category) }),
    authors: post.authors.map((author) => ({ ...author, name: escapeIfHtmlLike(author.name) })),
  };
}

/** Lit's comment markers. Text of posts is escaped, so it can't contain comments. */
const LIT_MARKERS = /<!--\/?lit-[^>]*-->|<\?>/g;

/** @throws {Error} If `@lit-labs/ssr` isn't installed. */
async function renderToHtml(template: TemplateResult): Promise<string> {
  const { render, ElementRenderer, collectResult } = await loadRenderer();
  // Slots are rendered only inside a host element.
  const host = new (class extends ElementRenderer {})('related-posts');
  const html = await collectResult(render(template, { customElementHostStack: [host] }));
  return html.replace(LIT_MARKERS, '').replace(/\s*\n\s*/g, '\n');
}

async function loadRenderer() {
  try {
    const [{ render, ElementRenderer }, { collectResult }] = await Promise.all([
      import('@lit-labs/ssr'),
      import('@lit-labs/ssr/lib/render-result.js'),
    ]);
    return { render, ElementRenderer, collectResult };
  } catch (cause) {
    throw new Error("The mode 'element' requires @lit-labs/ssr. Run: npm install @lit-labs/ssr", { cause });
  }
}
