import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Related } from '../core/post.js';
import { type CardStyle, card } from './card.js';

export type Layout = 'list' | 'grid' | 'carousel';

/** The cards as a list. The role is said again because Safari forgets it where the bullets are styled away. */
export function list(related: readonly Related[], layout: Layout, style: CardStyle): TemplateResult {
  return html`<ul part="list" role="list" class=${layout}>
    ${repeat(
      related,
      ({ post }) => post.url,
      (one, index) => card(one, index, style),
    )}
  </ul>`;
}
