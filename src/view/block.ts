import { html, nothing, type TemplateResult } from 'lit';
import type { Related } from '../core/post.js';
import type { CardStyle } from './card-style.js';
import { headingTag } from './heading.js';
import { type CardTemplate, list } from './list.js';
import type { Layout } from './options.js';
import { skeleton } from './skeleton.js';

export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** An error message for readers, with a retry button. */
export interface Notice {
  text: string;
  /** Whether the posts are being loaded again. */
  isBusy: boolean;
  retry(): void;
}

export interface BlockState {
  status: Status;
  /** While new posts load, the previous ones. */
  related: readonly Related[];
  /** Empty to hide the heading. */
  heading: string;
  headingLevel: number;
  /** Accessible name of the region if no heading is visible. */
  name: string;
  /** Text of the live region. */
  announcement: string;
  /** Number of cards in the skeleton. */
  limit: number;
  /** Whether the element has fallback content. */
  hasFallback: boolean;
  /** The error message, if loading again may help. */
  notice: Notice | undefined;
  layout: Layout;
  /** The controls of a carousel with cards out of view. */
  controls: TemplateResult | undefined;
  /** The button for more posts. */
  more: TemplateResult | undefined;
  style: CardStyle;
  /** The custom card template. */
  template: CardTemplate | undefined;
}

/**
 * Renders the block. The section has an accessible name, and is therefore a landmark, only while it has content. The
 * live region must exist from the first render to be announced.
 */
export function block(state: BlockState): TemplateResult {
  const { status, related } = state;
  const hasPosts = related.length > 0;
  const isRegion = hasPosts || status === 'loading';
  const isLabeledByHeading = hasPosts && state.heading;
  return html`<section
      aria-labelledby=${isLabeledByHeading ? 'heading' : nothing}
      aria-label=${isRegion && !isLabeledByHeading ? state.name : nothing}
      aria-busy=${status === 'loading' ? 'true' : nothing}
    >
      ${hasPosts ? postList(state) : contentWithoutPosts(state)}
    </section>
    <p class="visually-hidden" part="status" role="status">${state.announcement}</p>`;
}

function postList(state: BlockState): TemplateResult {
  const { related, heading, headingLevel, layout, controls, style } = state;
  const title = html`<div id="heading"><slot name="heading">${headingTag(headingLevel, 'heading', heading)}</slot></div>`;
  const head = html`<div class="head">${heading ? title : nothing}${controls ?? nothing}</div>`;
  return html`${heading || controls ? head : nothing}${list(related, layout, style, state.template)}${state.more ?? nothing}`;
}

/** The content without posts: the slot for this state, the fallback content, or the skeleton. */
function contentWithoutPosts(state: BlockState): TemplateResult {
  const ownNotice = state.hasFallback ? nothing : notice(state);
  switch (state.status) {
    case 'empty':
      return html`<slot name="empty"><slot></slot></slot>`;
    case 'error':
      return errorContent(ownNotice);
    default:
      return state.notice ? errorContent(ownNotice) : loadingContent(state);
  }
}

function errorContent(notice: unknown): TemplateResult {
  return html`<slot name="error"><slot></slot>${notice}</slot>`;
}

function loadingContent({
  status,
  limit,
  heading,
  layout,
  style,
  template,
  hasFallback,
}: BlockState): TemplateResult {
  const isShown = status === 'loading' && !hasFallback;
  return html`<div class="loading">
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
