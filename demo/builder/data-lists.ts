import { html, type TemplateResult } from 'lit';
import { PROPERTIES } from './properties.js';

const LANGUAGES = ['en', 'en-GB', 'ar', 'de', 'es', 'fr', 'it', 'ja', 'nl', 'pt', 'pt-BR', 'zh'];

/** Suggestions for controls with many possible values. */
export const dataLists: TemplateResult = html`
  ${dataList('time-zone-list', Intl.supportedValuesOf?.('timeZone') ?? [])} ${dataList('lang-list', LANGUAGES)}
  ${dataList('target-list', ['_blank', '_top'])} ${dataList('border-list', borders())}`;

function borders(): readonly string[] {
  return PROPERTIES.flatMap((property) => (property.kind === 'border' ? property.values : []));
}

function dataList(id: string, values: readonly string[]): TemplateResult {
  return html`<datalist id=${id}>${values.map((value) => html`<option value=${value}></option>`)}</datalist>`;
}
