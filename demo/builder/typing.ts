import { html, noChange, type TemplateResult } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

/** Sets the value of a field, unless the user is typing in it. */
class UnlessTyping extends Directive {
  render(value: string): string {
    return value;
  }

  override update(part: PropertyPart, [value]: [string]): unknown {
    const field = part.element as HTMLInputElement;
    if (field.matches(':focus') || field.value === value) return noChange;
    accept(field, true);
    setCommittedValue(part);
    return value;
  }
}

export const unlessTyping = directive(UnlessTyping);

/** Marks a field as valid or invalid. The field's `refusal` is visible while it is invalid. */
export function accept(field: HTMLInputElement, isValid: boolean): void {
  field.setCustomValidity(isValid ? '' : 'This value is not valid.');
  if (isValid) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

/** The error message after a field, referenced by `aria-errormessage`. */
export function refusal(id: string, text: string): TemplateResult {
  return html`<small class="refusal" id=${id}>${text}</small>`;
}
