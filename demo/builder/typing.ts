import { html, noChange, type TemplateResult } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';

/** A field's value, which is never changed under the fingers of who is typing in it. */
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

/** Says of what is in a field whether it can be taken; the field's `refusal` is shown as long as it can't. */
export function accept(field: HTMLInputElement, isGood: boolean): void {
  field.setCustomValidity(isGood ? '' : 'This can’t be taken.');
  if (isGood) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
}

/** What stands after a field that has this for its `aria-errormessage`. */
export function refusal(id: string, text: string): TemplateResult {
  return html`<small class="refusal" id=${id}>${text}</small>`;
}
