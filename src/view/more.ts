import { html, nothing, type TemplateResult } from 'lit';

/** The button that reveals more posts. While they load, it is only marked as disabled with ARIA, so that it keeps focus. */
export function moreButton(label: string, isBusy: boolean, reveal?: () => void): TemplateResult {
  return html`<button
    part="more"
    type="button"
    ?disabled=${!reveal}
    aria-disabled=${isBusy ? 'true' : nothing}
    @click=${isBusy ? nothing : reveal}
  >
    ${label}
  </button>`;
}
