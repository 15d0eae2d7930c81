import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Actions } from './actions.js';
import { entered, optionControl, segments } from './controls.js';
import type { Option } from './option.js';
import { OPTIONS } from './options.js';
import { PROPERTIES, type Property } from './properties.js';
import { propertyControl } from './property-controls.js';
import { SCHEMES, type State, WIDTHS } from './state.js';
import { THEMES, themeOf } from './themes.js';

/** The controls for all attributes of a tab. */
export function options(tab: Option['tab'], state: State, { setOption }: Actions): TemplateResult[] {
  return OPTIONS.filter((option) => option.tab === tab).map((option) =>
    optionControl(option, state.options[option.name] ?? null, (value) => setOption(option.name, value)),
  );
}

export function styleTab(state: State, actions: Actions): TemplateResult {
  const themed = themeOf(state.theme).properties;
  const control = (property: Property) =>
    propertyControl(property, state.properties[property.name], themed[property.name], (value) =>
      actions.setProperty(property.name, value),
    );
  const isColor = ({ kind }: Property) => kind === 'color';
  return html`
    <fieldset class="group">
      <legend>Theme</legend>
      <div class="themes wide">
        ${THEMES.map(
          ({ name, label }) => html`<label>
            <input type="radio" name="theme" value=${name} .checked=${live(name === state.theme)} @change=${() => actions.setTheme(name)}>
            <span class="sketch ${name}" aria-hidden="true"><i></i><i></i><i></i></span>
            <span>${label}</span>
          </label>`,
        )}
      </div>
    </fieldset>
    <div class="group">${options('style', state, actions)}</div>
    <fieldset class="group">
      <legend>Colors</legend>
      ${PROPERTIES.filter(isColor).map(control)}
    </fieldset>
    <fieldset class="group">
      <legend>Measures</legend>
      ${PROPERTIES.filter((property) => !isColor(property)).map(control)}
    </fieldset>`;
}

export function pageTab(state: State, actions: Actions): TemplateResult {
  const { min, max } = WIDTHS;
  const { width, scheme } = state;
  return html`
    <fieldset class="group">
      <legend>Page</legend>
      ${segments(
        'scheme',
        'Color scheme',
        SCHEMES.map((item) => [item, item]),
        scheme,
        (value) => actions.update({ scheme: SCHEMES.find((item) => item === value) ?? 'auto' }),
      )}
      <div class="property length wide" ?data-set=${width !== undefined}>
        <label for="preview-width">Width</label>
        <input
          id="preview-width"
          name="width"
          type="range"
          min=${min}
          max=${max}
          step="10"
          .value=${live(String(width ?? 660))}
          @input=${(event: Event) => actions.update({ width: Number(entered(event)) })}
        >
        <output for="preview-width">${width ? `${width} px` : 'column'}</output>
        <button
          type="button"
          class="reset"
          aria-label="Reset: Width"
          title="Reset"
          ?disabled=${width === undefined}
          @click=${() => actions.update({ width: undefined })}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 8a4.5 4.5 0 1 0 1.4-3.2M4.9 1.8v3h3" /></svg>
        </button>
      </div>
    </fieldset>
    <fieldset class="group">
      <legend>Block</legend>
      ${options('page', state, actions)}
    </fieldset>`;
}
