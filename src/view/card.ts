import { html, nothing, type TemplateResult } from 'lit';
import type { PostImage, Related } from '../core/post.js';
import { type CardContent, type CardDate, cardContent } from './card-content.js';
import type { CardStyle } from './card-style.js';
import { headingOf } from './heading.js';

/** The middle button opens a link, too; the right one only its menu. */
export function isMiddle(event: MouseEvent): boolean {
  return event.button === 1;
}

/** One post: its title is its one link, and the link's whole name. */
export function card(related: Related, index: number, style: CardStyle): TemplateResult {
  const content = cardContent(related.post, style);
  const { category, excerpt, image, lang } = content;
  const select = (event: Event) => style.onSelect(event, related, index);
  const link = html`<a
    part="link"
    lang=${lang ?? nothing}
    dir="auto"
    href=${content.href}
    target=${style.target || nothing}
    rel=${content.rel ?? nothing}
    @click=${select}
    @auxclick=${(event: MouseEvent) => isMiddle(event) && select(event)}
    >${content.title}</a
  >`;
  return html`<li class="card" part="card" @click=${followLink}>
    ${image ? picture(image) : nothing}
    <div class="text">
      ${category ? html`<p class="category" part="category"><bdi>${category}</bdi></p>` : nothing}
      ${headingOf(style.titleLevel, 'title', link)} ${meta(content)}
      ${excerpt ? html`<p class="excerpt" part="excerpt" lang=${lang ?? nothing} dir="auto">${excerpt}</p>` : nothing}
    </div>
  </li>`;
}

/**
 * A click anywhere on the card is one on its link, with the same keys held down. An overlay over the card would do, too,
 * but nobody could select the text below it.
 */
function followLink(event: MouseEvent): void {
  const card = event.currentTarget as HTMLElement;
  const clicked = event.target as Element;
  const isSelecting = getSelection()?.type === 'Range';
  if (event.defaultPrevented || isSelecting || clicked.closest('a, button')) return;
  // Whoever listens on the page, as routers do, hears of one click: the one on the link.
  event.stopPropagation();
  card.querySelector('a')?.dispatchEvent(new MouseEvent('click', event));
}

function meta({ authors, dates }: CardContent): TemplateResult | typeof nothing {
  // Each name keeps to its own direction, whatever marks are in it.
  const names = authors.map((name, i) => html`${i ? ', ' : ''}<bdi>${name}</bdi>`);
  const parts = [...(names.length ? [html`<span part="author">${names}</span>`] : []), ...dates.map(time)];
  // The spaces keep words apart where the text is read out or copied.
  return parts.length
    ? html`<p class="meta" part="meta">${parts.map((part) => html`${part} `)}</p>`
    : nothing;
}

function time({ part, before, datetime, text, after }: CardDate): TemplateResult {
  return part === 'published'
    ? html`<time part="published" datetime=${datetime}>${text}</time>`
    : html`<span part="updated">${before}<time datetime=${datetime}>${text}</time>${after}</span>`;
}

/** Whoever serves an image learns at most on which site it is seen, whatever the page tells others. */
export const REFERRER_POLICY = 'strict-origin-when-cross-origin';

/** Cards are about as wide. */
export const SIZES = 'auto, (min-width: 40em) 20rem, 100vw';

/** Decorative: it says nothing that the title doesn't, unless the feed says otherwise. */
function picture(image: PostImage): TemplateResult {
  return html`<div class="frame"><img
    part="image"
    referrerpolicy=${REFERRER_POLICY}
    src=${image.src}
    srcset=${image.srcset ?? nothing}
    sizes=${image.srcset ? SIZES : nothing}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    alt=${image.alt ?? ''}
    loading="lazy"
    decoding="async"
    @load=${hideWhere(false)}
    @error=${hideWhere(true)}
  /></div>`;
}

/** A broken image leaves its frame, until another one comes in its place. */
export function hideWhere(isBroken: boolean): (event: Event) => void {
  return (event) => {
    (event.target as HTMLElement).hidden = isBroken;
  };
}
