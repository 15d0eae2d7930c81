import type { Post, PostImage, Related } from '../core/post.js';
import { escapeHtml } from '../core/text/escape.js';
import { type CardContent, cardContent } from '../view/card-content.js';
import type { CardStyle } from '../view/card-style.js';
import { IMAGE_SIZES, imageOf, REFERRER_POLICY } from '../view/picture.js';
import type { Block } from './block.js';
import { attributes, element } from './html.js';

/** Renders the block as plain HTML, for the page's own styles. */
export function renderList({ related, further, settings, strings, locale, style }: Block): string {
  const { heading = strings.heading, headingLevel } = settings;
  const blockId = settings.attributeValues.get('id');
  const id = `${blockId ?? 'related-posts'}-heading`;
  const name = heading ? { 'aria-labelledby': id } : { 'aria-label': strings.heading };
  const cards = (all: readonly Related[]) => {
    const items = all.map(({ post }) => card(post, style, headingLevel + 1));
    return element('ul', {}, `\n${items.join('\n')}\n`);
  };
  // Reveals the posts without a script.
  const more = element('summary', {}, escapeHtml(strings.more));
  const details = further.length
    ? `${element('details', { class: 'related-posts-more' }, `${more}\n${cards(further)}`)}\n`
    : '';
  return element(
    'section',
    { class: 'related-posts', id: blockId, lang: locale, ...name },
    `\n${heading && `${headingTag(headingLevel, { id }, escapeHtml(heading))}\n`}${cards(related)}\n${details}`,
  );
}

function card(post: Post, style: CardStyle, level: number): string {
  const content = cardContent(post, style);
  const { title, href, rel, lang, category, excerpt } = content;
  const image = style.show.has('image') ? imageOf(post, style) : undefined;
  const source = content.source ? [element('bdi', {}, escapeHtml(content.source))] : [];
  const readingTime =
    content.readingTime &&
    element('span', { class: 'related-posts-reading-time' }, escapeHtml(content.readingTime));
  const meta = [...source, ...names(content), ...content.dates.map(date), readingTime]
    .filter(Boolean)
    .join(' ');
  const parts = [
    image && picture(image),
    category && element('p', { class: 'related-posts-category' }, element('bdi', {}, escapeHtml(category))),
    headingTag(
      level,
      {},
      element('a', { href, target: style.target || undefined, rel, lang, dir: 'auto' }, escapeHtml(title)),
    ),
    meta && element('p', { class: 'related-posts-meta' }, meta),
    excerpt && element('p', { class: 'related-posts-excerpt', lang, dir: 'auto' }, escapeHtml(excerpt)),
  ];
  return element('li', {}, parts.filter(Boolean).join('\n'));
}

function headingTag(level: number, values: Record<string, unknown>, inner: string): string {
  return element(`h${Math.min(level, 6)}`, { ...values, 'aria-level': level > 6 ? level : undefined }, inner);
}

function names({ authors }: CardContent): string[] {
  const all = authors.map((name) => element('bdi', {}, escapeHtml(name)));
  return all.length ? [all.join(', ')] : [];
}

function date({ before, datetime, text, after }: CardContent['dates'][number]): string {
  return escapeHtml(before) + element('time', { datetime }, escapeHtml(text)) + escapeHtml(after);
}

function picture({ src, srcset, width, height, alt = '' }: PostImage): string {
  const values = {
    referrerpolicy: REFERRER_POLICY,
    src,
    srcset,
    sizes: srcset && IMAGE_SIZES,
    width,
    height,
    alt,
    loading: 'lazy',
    decoding: 'async',
  };
  return `<img${attributes(Object.entries(values))}>`;
}
