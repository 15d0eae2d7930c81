import { html, type TemplateResult } from 'lit';

/** Opens the builder; hidden while it is open. */
export function toggle(isOpen: boolean, open: () => void): TemplateResult {
  return html`<button
    type="button"
    class="builder-toggle"
    aria-expanded=${isOpen ? 'true' : 'false'}
    aria-controls="builder-panel"
    ?hidden=${isOpen}
    @click=${open}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 6h9m5 0h2M2 14h2m5 0h9" /><circle cx="13.5" cy="6" r="2.2" /><circle cx="6.5" cy="14" r="2.2" /></svg>
    Customize this block
  </button>`;
}
