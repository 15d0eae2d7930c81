import { html, nothing, type TemplateResult } from 'lit';
import type { Post, Related } from '../core/post.js';
import { timestamp } from '../core/text/dates.js';
import { excerpt } from '../core/text/excerpt.js';
import { withParams } from '../core/text/urls.js';
import type { Strings } from '../locale/strings.js';
import type { Field } from './fields.js';
import { headingOf } from './heading.js';
import { withoutMixedContent } from './mixed-content.js';

/** The middle button opens a link, too; the right one only its menu. */
export function isMiddle(event: MouseEvent): boolean {
  return event.button === 1;
}

/** How cards are to look: the same for every card of a block. */
export interface CardStyle {
  show: ReadonlySet<Field>;
  /** Of the cards' titles, 2 to 7. */
  titleLevel: number;
  excerptWords: number;
  target: string;
  params: string;
  locale: string;
  strings: Strings;
  formatDate(iso: string): string;
  /** Called before the browser follows a card's link. */
  onSelect(event: Event, related: Related, index: number): void;
}

/** One post: its title is its one link, and the link's whole name. */
export function card(related: Related, index: number, style: CardStyle): TemplateResult {
  const { post } = related;
  const { show, target } = style;
  const text = show.has('excerpt')
    ? excerpt(post.summary, style.excerptWords, post.language ?? style.locale)
    : '';
  const lang = otherLanguage(post, style.locale);
  const select = (event: Event) => style.onSelect(event, related, index);
  const link = html`<a
    part="link"
    lang=${lang ?? nothing}
    dir="auto"
    href=${withParams(post.url, style.params)}
    target=${target || nothing}
    rel=${target === '_blank' ? 'noopener' : nothing}
    @click=${select}
    @auxclick=${(event: MouseEvent) => isMiddle(event) && select(event)}
    >${post.title}</a
  >`;
  return html`<li class="card" part="card" @click=${followLink}>
    ${show.has('image') ? image(post) : nothing}
    <div class="text">
      ${show.has('category') && post.category ? html`<p class="category" part="category"><bdi>${post.category}</bdi></p>` : nothing}
      ${headingOf(style.titleLevel, 'title', link)} ${meta(post, style)}
      ${text ? html`<p class="excerpt" part="excerpt" lang=${lang ?? nothing} dir="auto">${text}</p>` : nothing}
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
  const { ctrlKey, metaKey, shiftKey, altKey } = event;
  const click = new MouseEvent('click', {
    cancelable: true,
    composed: true,
    ctrlKey,
    metaKey,
    shiftKey,
    altKey,
  });
  card.querySelector('a')?.dispatchEvent(click);
}

function meta(post: Post, style: CardStyle): TemplateResult | typeof nothing {
  // Each name keeps to its own direction, whatever marks are in it.
  const names = style.show.has('author') ? post.authors.map(({ name }) => html`<bdi>${name}</bdi>`) : [];
  const author =
    names.length && html`<span part="author">${names.map((name, i) => (i ? html`, ${name}` : name))}</span>`;
  const parts = [author, ...dates(post, style)].filter(Boolean);
  // The spaces keep words apart where the text is read out or copied.
  return parts.length
    ? html`<p class="meta" part="meta">${parts.map((part) => html`${part} `)}</p>`
    : nothing;
}

/**
 * `date` is the published one; `updated` alone the later of the two, said as such; together both, wherever the feed
 * has both. A post of which only one is known has that one.
 */
function dates(post: Post, { show, strings, formatDate }: CardStyle): (TemplateResult | string)[] {
  const time = (iso: string | undefined, part: string | typeof nothing) => {
    const text = iso && formatDate(iso);
    // HTML has no offset for a zone that nobody knows, but a local time.
    return text ? html`<time part=${part} datetime=${iso.replace(/-00:00$/, '')}>${text}</time>` : '';
  };
  const { published, updated } = post;
  const saysMore =
    timestamp(updated) > timestamp(published) && formatDate(updated ?? '') !== formatDate(published ?? '');
  const isUpdateNews = Boolean(updated) && (!published || saysMore);
  const both = show.has('date') && show.has('updated') && published && updated;
  const updatedOnly = !show.has('date') && show.has('updated') && isUpdateNews;
  const shown = both || updatedOnly ? time(updated, nothing) : '';
  const [before = '', after = ''] = strings.updated.split('{date}');
  return [
    (show.has('date') || show.has('updated')) && !updatedOnly ? time(published ?? updated, 'published') : '',
    shown && html`<span part="updated">${before}${shown}${after}</span>`,
  ];
}

/** Whoever serves an image learns at most on which site it is seen, whatever the page tells others. */
export const REFERRER_POLICY = 'strict-origin-when-cross-origin';

/** Decorative: it says nothing that the title doesn't, unless the feed says otherwise. */
function image(post: Post): TemplateResult | typeof nothing {
  const image = withoutMixedContent(post.image, location.protocol);
  if (!image) return nothing;
  return html`<div class="frame"><img
    part="image"
    referrerpolicy=${REFERRER_POLICY}
    src=${image.src}
    srcset=${image.srcset ?? nothing}
    sizes=${image.srcset ? 'auto, (min-width: 40em) 20rem, 100vw' : nothing}
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
function hideWhere(isBroken: boolean): (event: Event) => void {
  return (event) => {
    (event.target as HTMLElement).hidden = isBroken;
  };
}

/** A post in another language than the block's is read out and hyphenated in its own. */
function otherLanguage(post: Post, locale: string): string | undefined {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  return post.language && primary(post.language) !== primary(locale) ? post.language : undefined;
}
