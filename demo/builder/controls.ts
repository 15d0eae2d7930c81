import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from './option.js';
import { readValue } from './option-values.js';
import { accept, refusal, unlessTyping } from './typing.js';

type Value = string | null;
type Setter<T> = (value: T) => void;

/** The control for an attribute. Calls `set` with valid values only. */
export function optionControl(option: Option, value: Value, set: Setter<Value>): TemplateResult {
  switch (option.kind) {
    case 'choice':
      return choice(option, value, set);
    case 'words':
      return words(option, value, set);
    case 'flag':
      return flag(option, value, set);
    default:
      return option.name === 'heading' ? heading(option, value, set) : field(option, value, set);
  }
}

function choice(option: Option & { kind: 'choice' }, value: Value, set: Setter<Value>): TemplateResult {
  const { name, label, values } = option;
  const chosen = value ?? option.default;
  const change = (text: string) => set(readValue(option, text) ?? null);
  if (values.length <= 3) {
    const items = values.map((item): [string, string] => [item, item || 'page’s']);
    return segments(name, label, items, chosen, change);
  }
  return select(
    name,
    label,
    values.map((item) => [item, item]),
    chosen,
    change,
  );
}

/** A segmented control: a few choices side by side. */
export function segments(
  name: string,
  label: string,
  items: readonly (readonly [value: string, label: string])[],
  chosen: string,
  set: Setter<string>,
): TemplateResult {
  return html`<fieldset class="field">
    <legend>${label}</legend>
    <div class="segments">
      ${items.map(
        ([value, text]) => html`<label>
          <input type="radio" name=${name} value=${value} .checked=${live(value === chosen)} @change=${() => set(value)}>
          <span>${text}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

export function select(
  name: string,
  label: string,
  items: readonly (readonly [value: string, label: string])[],
  chosen: string,
  set: Setter<string>,
): TemplateResult {
  return html`<label class="field ${items.length > 6 ? '' : 'short'}">
    <span>${label}</span>
    <select name=${name} @change=${(event: Event) => set(entered(event))}>
      ${items.map(([value, text]) => html`<option value=${value} .selected=${live(value === chosen)}>${text}</option>`)}
    </select>
  </label>`;
}

function words(option: Option & { kind: 'words' }, value: Value, set: Setter<Value>): TemplateResult {
  const chosen = new Set((value ?? option.default).split(' ').filter(Boolean));
  const toggle = (word: string) => {
    const next = option.values.filter((item) => chosen.has(item) !== (item === word));
    set(readValue(option, next.join(' ')) ?? null);
  };
  return html`<fieldset class="field wide">
    <legend>${option.label}</legend>
    <div class="chips">
      ${option.values.map(
        (word) => html`<label>
          <input type="checkbox" name=${option.name} value=${word} .checked=${live(chosen.has(word))} @change=${() => toggle(word)}>
          <span>${word}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

function flag(option: Option, value: Value, set: Setter<Value>): TemplateResult {
  const { name, label } = option;
  return html`<div class="field">
    <label class="check">
      <input
        type="checkbox"
        name=${name}
        aria-describedby=${option.hint ? `${name}-hint` : nothing}
        .checked=${live(value !== null)}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? '' : null)}
      >
      <span>${label}</span>
    </label>
    ${hint(option)}
  </div>`;
}

function field(option: Option, value: Value, set: Setter<Value>): TemplateResult {
  const { name, label, kind } = option;
  const unit = kind === 'number' && option.unit;
  return html`<div class="field ${isShort(option) ? 'short' : ''}">
    <label for="option-${name}">${label}${unit ? html` <span class="unit">(${unit})</span>` : nothing}</label>
    <input
      id="option-${name}"
      name=${name}
      type=${kind === 'number' ? 'number' : 'text'}
      min=${kind === 'number' ? option.min : nothing}
      max=${(kind === 'number' && option.max) || nothing}
      step=${kind === 'number' ? (option.whole === false ? (option.max ? '0.05' : 'any') : '1') : nothing}
      list=${LISTS.includes(name) ? `${name}-list` : nothing}
      placeholder=${(kind === 'text' && option.placeholder) || option.default || nothing}
      aria-describedby=${option.hint ? `${name}-hint` : nothing}
      aria-errormessage="${name}-refusal"
      spellcheck="false"
      .value=${unlessTyping(value ?? '')}
      @input=${(event: Event) => typed(event, option, set)}
    >
    ${refusal(`${name}-refusal`, allowed(option))} ${hint(option)}
  </div>`;
}

/** Whether the control is narrow enough for two in a row. */
function isShort({ kind, name, hint }: Option): boolean {
  return name === 'target' || (kind === 'number' && !hint);
}

/** Attributes with suggestions in a `<datalist>`. */
const LISTS = ['time-zone', 'lang', 'target'];

/** An empty field means the default heading, so hiding the heading needs its own checkbox. */
function heading(option: Option, value: Value, set: Setter<Value>): TemplateResult {
  return html`<div class="field">
    <label for="option-heading">${option.label}</label>
    <input
      id="option-heading"
      name="heading"
      placeholder="Related Posts"
      ?disabled=${value === ''}
      .value=${unlessTyping(value ?? '')}
      @input=${(event: Event) => set(entered(event) || null)}
    >
    <label class="check">
      <input
        type="checkbox"
        name="no-heading"
        .checked=${live(value === '')}
        @change=${(event: Event) => set((event.target as HTMLInputElement).checked ? '' : null)}
      >
      <span>No heading</span>
    </label>
  </div>`;
}

function hint({ name, hint }: Option): TemplateResult | typeof nothing {
  return hint ? html`<small id="${name}-hint">${hint}</small>` : nothing;
}

function allowed(option: Option): string {
  switch (option.kind) {
    case 'number': {
      const { min, max, whole = true } = option;
      return `${whole ? 'A whole number' : 'A number'} from ${min}${max ? ` to ${max}` : ''}.`;
    }
    case 'zone':
      return 'A time zone such as Europe/Lisbon.';
    default:
      return 'A language such as pt-BR.';
  }
}

/** Passes on valid values, and marks the field as invalid otherwise. */
function typed(event: Event, option: Option, set: Setter<Value>): void {
  const input = event.target as HTMLInputElement;
  const value = input.validity.badInput ? undefined : readValue(option, input.value);
  accept(input, value !== undefined);
  if (value !== undefined) set(value);
}

export function entered(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}
