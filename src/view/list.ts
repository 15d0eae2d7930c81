import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Related } from '../core/post.js';
import { card } from './card.js';
import type { CardStyle } from './card-style.js';
import type { Layout } from './options.js';

/** A custom card template, and the functions that fill it. */
export interface CardTemplate {
  element: HTMLTemplateElement;
  /** Creates a card. */
  fill(template: HTMLTemplateElement, related: Related, index: number, style: CardStyle): Node;
  /** Creates a card for the skeleton. */
  placeholder(template: HTMLTemplateElement, style: CardStyle): Node;
}

/** The list of cards. `role="list"` is needed because Safari removes the list semantics if the bullets are hidden. */
export function list(
  related: readonly Related[],
  layout: Layout,
  style: CardStyle,
  template: CardTemplate | undefined,
): TemplateResult {
  return html`<ul part="list" role="list" class=${layout}>
    ${related.map((item, index) =>
      keyed(
        item.post.url,
        // Unchanged cards are not rendered again, because they may have focus.
        guard([template?.element, template ? JSON.stringify(item) : item, index, style], () =>
          template
            ? html`<li class="card" part="card">${template.fill(template.element, item, index, style)}</li>`
            : card(item, index, style),
        ),
      ),
    )}
  </ul>`;
}
