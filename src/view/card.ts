import { html, nothing, type TemplateResult } from 'lit';
import type { Post, Related } from '../core/post.js';
import { timestamp } from '../core/text/dates.js';
import { excerpt } from '../core/text/excerpt.js';
import { withParams } from '../core/text/urls.js';
import type { Strings } from '../locale/strings.js';
import type { Field } from './fields.js';
import { headingOf } from './heading.js';

/** How cards are to look: the same for every card of a block. */
export interface CardStyle {
  show: ReadonlySet<Field>;
  /** Of the cards' titles, 2 to 7. */
  titleLevel: number;
  excerptWords: number;
  target: string;
  params: string;
  locale: string | undefined;
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
  const select = (event: Event) => style.onSelect(event, related, index);
  const link = html`<a
    part="link"
    href=${withParams(post.url, style.params)}
    target=${target || nothing}
    rel=${target === '_blank' ? 'noopener' : nothing}
    @click=${select}
    @auxclick=${select}
    >${post.title}</a
  >`;
  return html`<li part="card" lang=${otherLanguage(post, style.locale) ?? nothing}>
    ${show.has('image') ? image(post) : nothing}
    <div class="text">
      ${show.has('category') && post.category ? html`<p part="category">${post.category}</p>` : nothing}
      ${headingOf(style.titleLevel, 'title', link)} ${meta(post, style)}
      ${text ? html`<p part="excerpt">${text}</p>` : nothing}
    </div>
  </li>`;
}

function meta(post: Post, style: CardStyle): TemplateResult | typeof nothing {
  const names = style.show.has('author') ? post.authors.map(({ name }) => name).join(', ') : '';
  const author = names && html`<span part="author">${names}</span>`;
  const parts = [author, ...dates(post, style)].filter(Boolean);
  // The spaces keep words apart where the text is read out or copied.
  return parts.length ? html`<p part="meta">${parts.map((part) => html`${part} `)}</p>` : nothing;
}

/**
 * `date` is the published one; `updated` alone the later of the two; together both, wherever the feed has both.
 * A post that only has an updated date was published then, as far as anybody knows.
 */
function dates(post: Post, { show, strings, formatDate }: CardStyle): (TemplateResult | string)[] {
  const { published = post.updated, updated = post.published } = post;
  if (!published || !updated) return [];
  const time = (iso: string, part: string | typeof nothing) =>
    html`<time part=${part} datetime=${iso}>${formatDate(iso)}</time>`;
  const bothKnown = Boolean(post.published && post.updated);
  const isNews =
    bothKnown && timestamp(updated) > timestamp(published) && formatDate(updated) !== formatDate(published);
  const showUpdated = show.has('updated') && (show.has('date') ? bothKnown : isNews);
  const [before = '', after = ''] = strings.updated.split('{date}');
  return [
    show.has('date') || (show.has('updated') && !isNews) ? time(published, 'published') : '',
    showUpdated ? html`<span part="updated">${before}${time(updated, nothing)}${after}</span>` : '',
  ];
}

/** Decorative: it says nothing that the title doesn't, unless the feed says otherwise. */
function image({ image }: Post): TemplateResult | typeof nothing {
  if (!image) return nothing;
  return html`<img
    part="image"
    src=${image.src}
    srcset=${image.srcset ?? nothing}
    sizes=${image.srcset ? '(min-width: 40em) 20rem, 100vw' : nothing}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    alt=${image.alt ?? ''}
    loading="lazy"
    decoding="async"
    @error=${hide}
  />`;
}

function hide(event: Event): void {
  (event.target as HTMLElement).hidden = true;
}

/** A post in another language than the block's is read out and hyphenated in its own. */
function otherLanguage(post: Post, locale: string | undefined): string | undefined {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  return post.language && primary(post.language) !== primary(locale ?? '') ? post.language : undefined;
}
