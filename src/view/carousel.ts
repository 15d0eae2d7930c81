import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../locale/strings.js';

/** The position of a carousel, and functions to move it. */
export interface CarouselState {
  /** Index of the first card in view. */
  first: number;
  atStart: boolean;
  atEnd: boolean;
  total: number;
  page(direction: -1 | 1): void;
}

/**
 * The previous button, the position (first card in view, or the last card at the end), and the next button. At an end,
 * the button is only marked as disabled with ARIA, so that it keeps focus.
 */
export function carouselControls(state: CarouselState, strings: Strings): TemplateResult {
  const { first, atStart, atEnd, total, page } = state;
  const current = atEnd ? total : first + 1;
  const position = strings.position.replace('{n}', String(current)).replace('{total}', String(total));
  return html`<div class="controls">
    ${arrowButton('previous', strings.previous, atStart, () => page(-1))}
    <span part="position" aria-live="polite">${position}</span>
    ${arrowButton('next', strings.next, atEnd, () => page(1))}
  </div>`;
}

function arrowButton(
  part: 'previous' | 'next',
  name: string,
  isDisabled: boolean,
  onClick: () => void,
): TemplateResult {
  return html`<button
    part=${part}
    type="button"
    aria-label=${name}
    aria-disabled=${isDisabled ? 'true' : nothing}
    @click=${isDisabled ? nothing : onClick}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${part === 'next' ? 'm9 5 7 7-7 7' : 'm15 5-7 7 7 7'} /></svg>
  </button>`;
}
