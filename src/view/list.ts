import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Related } from '../core/post.js';
import { card } from './card.js';
import type { CardStyle } from './card-style.js';
import type { templateCard } from './template-card.js';

export type Layout = 'list' | 'grid' | 'carousel';

/** The page's own card, and what fills it in. */
export interface CardTemplate {
  element: HTMLTemplateElement;
  fill: typeof templateCard;
}

/** The cards as a list, from the page's own template where there is one. The role is said again because Safari forgets it where the bullets are styled away. */
export function list(
  related: readonly Related[],
  layout: Layout,
  style: CardStyle,
  template: CardTemplate | undefined,
): TemplateResult {
  return html`<ul part="list" role="list" class=${layout}>
    ${related.map((one, index) =>
      keyed(
        one.post.url,
        // A card that would be the same is left alone: it may have the focus.
        guard([template?.element, template ? JSON.stringify(one) : one, index, style], () =>
          template
            ? html`<li class="card" part="card">${template.fill(template.element, one, index, style)}</li>`
            : card(one, index, style),
        ),
      ),
    )}
  </ul>`;
}
