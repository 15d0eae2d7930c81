import { html, nothing, type TemplateResult } from 'lit';
import type { CardStyle } from './card-style.js';
import type { CardTemplate } from './list.js';
import type { Field, Layout } from './options.js';

/** Placeholder words of average length, so that the skeleton takes about as much space as real posts. */
const PLACEHOLDER_WORDS = 'tempor sit porro dolor et aliquam amet magna velit labore'.split(' ');
const TITLE_WORDS = 9;
/** Title length in grids, where a row is as high as its longest title. */
const LONG_TITLE_WORDS = 13;
const PLACEHOLDER_DATE = 'nnnnnnnnn nn, nnnn';

/** Maximum number of cards in the skeleton. */
const MAX_CARDS = 12;

/** The skeleton of a block. It is hidden from assistive technology and can't be focused. */
export function skeleton(
  count: number,
  heading: string,
  layout: Layout,
  style: CardStyle,
  template: CardTemplate | undefined,
): TemplateResult {
  const cards = [...Array(Math.min(count, MAX_CARDS))].map(() =>
    template
      ? html`<li class="card">${template.placeholder(template.element, style)}</li>`
      : cardSkeleton(style, layout === 'list' ? TITLE_WORDS : LONG_TITLE_WORDS),
  );
  const title = heading ? html`<div class="heading">${bar(heading)}</div>` : nothing;
  const isCarousel = layout === 'carousel';
  return html`${heading || isCarousel ? html`<div class="head ${isCarousel ? 'arrows' : ''}">${title}</div>` : nothing}
    <ul class=${layout}>${cards}</ul>`;
}

function cardSkeleton({ show, excerptWords }: CardStyle, titleWords: number): TemplateResult {
  const hasMeta = ['date', 'updated', 'author', 'reading-time', 'source'].some((field) =>
    show.has(field as Field),
  );
  return html`<li class="card">
    ${show.has('image') ? html`<div class="frame"></div>` : nothing}
    <div class="text">
      ${show.has('category') ? html`<p class="category">${bar('nnnnnnn')}</p>` : nothing}
      <p class="title">${bar(words(titleWords))}</p>
      ${hasMeta ? html`<p class="meta">${bar(PLACEHOLDER_DATE)}</p>` : nothing}
      ${show.has('excerpt') && excerptWords ? html`<p class="excerpt">${bar(words(excerptWords))}</p>` : nothing}
    </div>
  </li>`;
}

function bar(text: string): TemplateResult {
  return html`<span class="bar">${text}</span>`;
}

/** Placeholder text. */
export function words(count: number): string {
  return [...Array(count).keys()].map((i) => PLACEHOLDER_WORDS[i % PLACEHOLDER_WORDS.length]).join(' ');
}
