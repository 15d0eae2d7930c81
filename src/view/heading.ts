import { html, type TemplateResult } from 'lit';

/** A heading of any level. Level 7, which HTML doesn't have, uses `aria-level`. */
export function headingTag(level: number, part: string, content: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class=${part} part=${part}>${content}</h1>`;
    case 2:
      return html`<h2 class=${part} part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 class=${part} part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 class=${part} part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 class=${part} part=${part}>${content}</h5>`;
    case 6:
      return html`<h6 class=${part} part=${part}>${content}</h6>`;
    default:
      return html`<h6 class=${part} part=${part} aria-level=${level}>${content}</h6>`;
  }
}
