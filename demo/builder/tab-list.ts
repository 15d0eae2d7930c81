import { html, type TemplateResult } from 'lit';
import { TABS, type Tab } from './state.js';

const LABELS: Readonly<Record<Tab, string>> = {
  style: 'Style',
  cards: 'Cards',
  posts: 'Posts',
  feed: 'Feed',
  page: 'Page',
  code: 'Code',
};

/** Tabs that follow the ARIA Authoring Practices: one tab stop, and arrow keys to move between tabs. */
export function tabList(current: Tab, choose: (tab: Tab) => void): TemplateResult {
  return html`<div class="tabs" role="tablist" aria-label="Builder" @keydown=${(event: KeyboardEvent) => move(event, current, choose)}>
    ${TABS.map(
      (tab) => html`<button
        type="button"
        role="tab"
        id="tab-${tab}"
        aria-controls="panel-${tab}"
        aria-selected=${tab === current ? 'true' : 'false'}
        tabindex=${tab === current ? 0 : -1}
        @click=${() => choose(tab)}
      >
        ${LABELS[tab]}
      </button>`,
    )}
  </div>`;
}

export function tabPanel(tab: Tab, current: Tab, content: TemplateResult | TemplateResult[]): TemplateResult {
  return html`<div id="panel-${tab}" role="tabpanel" aria-labelledby="tab-${tab}" ?hidden=${tab !== current}>
    ${content}
  </div>`;
}

function move(event: KeyboardEvent, current: Tab, choose: (tab: Tab) => void): void {
  const list = event.currentTarget as HTMLElement;
  const forwards = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backwards = forwards === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  const { length } = TABS;
  const at = TABS.indexOf(current);
  const places: Readonly<Record<string, number>> = {
    [forwards]: (at + 1) % length,
    [backwards]: (at + length - 1) % length,
    Home: 0,
    End: length - 1,
  };
  const tab = TABS[places[event.key] ?? -1];
  if (!tab) return;
  event.preventDefault();
  choose(tab);
  list.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
}
