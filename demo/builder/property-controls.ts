import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { entered } from './controls.js';
import { type Property, readProperty } from './properties.js';
import { accept, refusal, unlessTyping } from './typing.js';

type Setter = (value: string | undefined) => void;

/**
 * The control for a custom property.
 *
 * @param own The user's value.
 * @param themed The theme's value, used if the user has set none.
 */
export function propertyControl(
  property: Property,
  own: string | undefined,
  themed: string | undefined,
  set: Setter,
): TemplateResult {
  const { name, label, kind } = property;
  const change = (event: Event) => set(readProperty(property, entered(event)));
  return html`<div class="property ${kind}" ?data-set=${own !== undefined}>
    <label for="property-${name}">${label}</label>
    ${input(property, own, themed, change, set)}
    <button
      type="button"
      class="reset"
      aria-label="Reset: ${label}"
      title="Reset"
      ?disabled=${own === undefined}
      @click=${() => set(undefined)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 8a4.5 4.5 0 1 0 1.4-3.2M4.9 1.8v3h3" /></svg>
    </button>
  </div>`;
}

function input(
  property: Property,
  own: string | undefined,
  themed: string | undefined,
  change: (event: Event) => void,
  set: Setter,
): TemplateResult {
  const { name } = property;
  const value = own ?? themed ?? property.default;
  switch (property.kind) {
    case 'color': {
      const shown = readProperty(property, value);
      return html`<input
          id="property-${name}"
          type="color"
          class=${shown ? '' : 'unset'}
          .value=${live(shown ?? '#808080')}
          @input=${change}
        >
        <output for="property-${name}">${shown ?? (themed ? 'theme’s' : 'page’s')}</output>`;
    }
    case 'length': {
      const { max, step, unit } = property;
      const length = (event: Event) => set(readProperty(property, `${entered(event)}${unit}`));
      return html`<input
          id="property-${name}"
          type="range"
          min="0"
          max=${max}
          step=${step}
          .value=${live(String(Number.parseFloat(value)))}
          @input=${length}
        >
        <output for="property-${name}">${Number.parseFloat(Number.parseFloat(value).toFixed(3))} ${unit}</output>`;
    }
    case 'ratio':
      return html`<select id="property-${name}" @change=${change}>
        ${property.values.map(
          (ratio) =>
            html`<option value=${ratio} .selected=${live(ratio === value)}>${ratio.replace(' / ', ' : ')}</option>`,
        )}
      </select>`;
    default:
      return html`<input
        id="property-${name}"
        type=${property.kind === 'lines' ? 'number' : 'text'}
        min=${property.kind === 'lines' ? 1 : nothing}
        max=${property.kind === 'lines' ? 99 : nothing}
        list=${property.kind === 'border' ? 'border-list' : nothing}
        placeholder=${property.kind === 'lines' ? 'all' : themed ? 'theme’s' : 'default'}
        aria-errormessage="${name}-refusal"
        spellcheck="false"
        .value=${unlessTyping(own ?? '')}
        @input=${(event: Event) => typed(event, property, set)}
      >
      ${refusal(`${name}-refusal`, property.kind === 'lines' ? 'A number from 1 to 99.' : 'Such as 1px solid #cfdae0, or none.')}`;
  }
}

/** Passes on valid values, and marks the field as invalid otherwise. */
function typed(event: Event, property: Property, set: Setter): void {
  const input = event.target as HTMLInputElement;
  const value = readProperty(property, input.value.trim());
  const isGood = value !== undefined || input.value.trim() === '';
  accept(input, isGood);
  if (isGood) set(value);
}
