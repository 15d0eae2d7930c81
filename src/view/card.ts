import { html, nothing, type TemplateResult } from 'lit';
import type { Related } from '../core/post.js';
import { type CardContent, type CardDate, cardContent } from './card-content.js';
import type { CardStyle } from './card-style.js';
import { headingTag } from './heading.js';
import { pictures } from './pictures.js';

/** Whether the middle button was used, which also opens links. */
export function isMiddleClick(event: MouseEvent): boolean {
  return event.button === 1;
}

/** A card. The title is its only link, and the link's accessible name. */
export function card(related: Related, index: number, style: CardStyle): TemplateResult {
  const content = cardContent(related.post, style);
  const { category, excerpt, lang } = content;
  const onSelect = (event: Event) => style.onSelect(event, related, index);
  const link = html`<a
    part="link"
    lang=${lang ?? nothing}
    dir="auto"
    href=${content.href}
    target=${style.target || nothing}
    rel=${content.rel ?? nothing}
    @click=${onSelect}
    @auxclick=${(event: MouseEvent) => isMiddleClick(event) && onSelect(event)}
    >${content.title}</a
  >`;
  return html`<li class="card" part="card" @click=${followLink} @auxclick=${followLink}>
    ${style.show.has('image') ? pictures?.render(related.post, style) : nothing}
    <div class="text">
      ${category ? html`<p class="category" part="category"><bdi>${category}</bdi></p>` : nothing}
      ${headingTag(style.titleLevel, 'title', link)} ${meta(content)}
      ${excerpt ? html`<p class="excerpt" part="excerpt" lang=${lang ?? nothing} dir="auto">${excerpt}</p>` : nothing}
    </div>
  </li>`;
}

/**
 * Forwards a click anywhere on the card to its link, with the same modifier keys. With an overlay instead, readers
 * could not select the text.
 */
function followLink(event: MouseEvent): void {
  const { type, button, ctrlKey, metaKey, shiftKey } = event;
  const card = event.currentTarget as HTMLElement;
  const clicked = event.target as Element;
  const link = card.querySelector('a');
  const isSelecting = getSelection()?.type === 'Range';
  if (!link || button > 1 || event.defaultPrevented || isSelecting || clicked.closest('a, button')) return;
  // Listeners on the page, such as routers, should see one click only: the one on the link.
  event.stopPropagation();
  // Not all browsers open a tab for a click by script.
  const openTab = (click: Event) => {
    if (click.defaultPrevented || !(button || ctrlKey || metaKey || shiftKey)) return;
    click.preventDefault();
    open(link.href, '_blank', 'noopener');
  };
  addEventListener(type, openTab);
  link.dispatchEvent(new MouseEvent(type, event));
  removeEventListener(type, openTab);
}

function meta({ authors, source, dates, readingTime }: CardContent): TemplateResult | typeof nothing {
  // Isolates the text direction of each name.
  const names = authors.map((name, i) => html`${i ? ', ' : ''}<bdi>${name}</bdi>`);
  const parts = [
    ...(source ? [html`<span part="source"><bdi>${source}</bdi></span>`] : []),
    ...(names.length ? [html`<span part="author">${names}</span>`] : []),
    ...dates.map(time),
    ...(readingTime ? [html`<span part="reading-time">${readingTime}</span>`] : []),
  ];
  // The spaces separate the words for screen readers and when copying.
  return parts.length
    ? html`<p class="meta" part="meta">${parts.map((part) => html`${part} `)}</p>`
    : nothing;
}

function time({ part, before, datetime, text, after }: CardDate): TemplateResult {
  return part === 'published'
    ? html`<time part="published" datetime=${datetime}>${text}</time>`
    : html`<span part="updated">${before}<time datetime=${datetime}>${text}</time>${after}</span>`;
}
