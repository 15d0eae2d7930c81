import { html, nothing, type TemplateResult } from 'lit';
import type { Related } from '../core/post.js';
import type { CardStyle } from './card-style.js';
import { headingOf } from './heading.js';
import { type CardTemplate, type Layout, list } from './list.js';
import { skeleton } from './skeleton.js';

export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** What a reader is told in place of posts, and what they can do about it. */
export interface Notice {
  text: string;
  /** Whether the posts are being asked for once more. */
  isBusy: boolean;
  retry(): void;
}

export interface BlockState {
  status: Status;
  /** Still the last ones while others are on their way. */
  related: readonly Related[];
  /** Empty for none to be seen. */
  heading: string;
  headingLevel: number;
  /** The region's name where no heading is to be seen. */
  name: string;
  /** Said by the live region. */
  announcement: string;
  /** How many posts are wanted. */
  limit: number;
  /** Whether the page's author put links there for the time without posts. */
  hasFallback: boolean;
  /** Why there are none, where asking again may help. */
  notice: Notice | undefined;
  layout: Layout;
  /** Of a carousel of which there is more than is in view. */
  controls: TemplateResult | undefined;
  style: CardStyle;
  /** The page's own card. */
  template: CardTemplate | undefined;
}

/**
 * The whole block. The section is a region of the page only while there is something in it: without a name it
 * is none. The live region stands from the first render, or it would not be heard.
 */
export function block(state: BlockState): TemplateResult {
  const { status, related } = state;
  const hasPosts = related.length > 0;
  const isRegion = hasPosts || status === 'loading';
  const labelledBy = hasPosts && state.heading;
  return html`<section
      aria-labelledby=${labelledBy ? 'heading' : nothing}
      aria-label=${isRegion && !labelledBy ? state.name : nothing}
      aria-busy=${status === 'loading' ? 'true' : nothing}
    >
      ${hasPosts ? posts(state) : instead(state)}
    </section>
    <p class="said" part="status" role="status">${state.announcement}</p>`;
}

function posts(state: BlockState): TemplateResult {
  const { related, heading, headingLevel, layout, controls, style } = state;
  const title = html`<div id="heading"><slot name="heading">${headingOf(headingLevel, 'heading', heading)}</slot></div>`;
  const head = html`<div class="head">${heading ? title : nothing}${controls ?? nothing}</div>`;
  return html`${heading || controls ? head : nothing}${list(related, layout, style, state.template)}`;
}

/** What the page's author put there for this case, else the links put there for every case, else what is to come. */
function instead(state: BlockState): TemplateResult {
  const own = state.hasFallback ? nothing : notice(state);
  switch (state.status) {
    case 'empty':
      return html`<slot name="empty"><slot></slot></slot>`;
    case 'error':
      return failed(own);
    default:
      return state.notice ? failed(own) : waiting(state);
  }
}

function failed(notice: unknown): TemplateResult {
  return html`<slot name="error"><slot></slot>${notice}</slot>`;
}

function waiting({
  status,
  limit,
  heading,
  layout,
  style,
  template,
  hasFallback,
}: BlockState): TemplateResult {
  const isShown = status === 'loading' && !hasFallback;
  return html`<div class="waiting">
    <div class="skeleton ${isShown ? 'shown' : ''}" aria-hidden="true" inert>
      ${skeleton(limit, heading, layout, style, template)}
    </div>
    <div><slot></slot></div>
  </div>`;
}

function notice({ notice, style }: BlockState): TemplateResult | typeof nothing {
  if (!notice) return nothing;
  return html`<p class="notice">
    ${notice.text}
    <button part="retry" type="button" aria-disabled=${notice.isBusy ? 'true' : nothing} @click=${notice.retry}>
      ${style.strings.retry}
    </button>
  </p>`;
}
