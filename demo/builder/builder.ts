import { html, nothing, render, type TemplateResult } from 'lit';
import type { RelatedPosts } from '../../src/element.js';
import type { Actions } from './actions.js';
import { codeTab } from './code-tab.js';
import { dataLists } from './data-lists.js';
import { feedTab } from './feed-tab.js';
import { type OpenedFile, openFile } from './feeds.js';
import { blockLinks } from './links.js';
import { options, pageTab, styleTab } from './look-tabs.js';
import { explainNetworkError } from './network-error.js';
import { outcome } from './outcome.js';
import { Preview } from './preview.js';
import { readState, type State, stateOf, type Tab, writeState } from './state.js';
import { tabList, tabPanel } from './tab-list.js';
import { themeOf } from './themes.js';
import { toggle } from './toggle.js';

/** Minimum time between changes of the URL in milliseconds, because browsers limit their number. */
const URL_DELAY = 250;

/** Interval at which the status of the block is read, in milliseconds. The element has no event for `empty`. */
const STATUS_INTERVAL = 250;

/** The panel next to the article: one state, shown in the controls, the block, the code and the page's URL. */
export class Builder {
  readonly #initial: State;
  readonly #preview: Preview;
  readonly #root: HTMLElement;
  #state: State;
  #file: OpenedFile | undefined;
  /** Result of the last copy action. */
  #copyResult = '';
  /** Result of the last click on a post. */
  #linkMessage = '';
  /** Reasons of network errors, by the URL of the feed. */
  readonly #explanations = new Map<string, string>();
  #lastTab: Tab = 'style';
  #wasOpened = false;
  #urlTimer: ReturnType<typeof setTimeout> | undefined;

  readonly #actions: Actions = {
    update: (change) => this.#update(change),
    setOption: (name, value) => this.#update({ options: { ...this.#state.options, [name]: value } }),
    setProperty: (name, value) => {
      const { [name]: _, ...others } = this.#state.properties;
      this.#update({ properties: value === undefined ? others : { ...others, [name]: value } });
    },
    setTheme: (name) => this.#setTheme(name),
    openFile: (file) => void this.#openFile(file),
    reload: () => this.#preview.reload(this.#state, this.#file),
    copyText: (element) => void this.#copy(element.textContent ?? '', element),
    copyLink: () => {
      this.#writeUrl();
      void this.#copy(location.href);
    },
  };

  constructor(root: HTMLElement, block: RelatedPosts) {
    this.#root = root;
    this.#initial = stateOf((name) => block.getAttribute(name));
    this.#state = readState(new URLSearchParams(location.search), this.#initial);
    this.#lastTab = this.#state.tab ?? this.#lastTab;
    this.#preview = new Preview(block);
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#state.tab && !event.defaultPrevented) this.#close();
    });
    blockLinks(this.#preview.place, (url) => {
      this.#linkMessage = `This is a sample feed, so ${url} does not exist.`;
      this.#render();
    });
    setInterval(() => this.#updateStatus(), STATUS_INTERVAL);
    this.#show();
    if (!this.#state.tab) return;
    // Someone who opens or reloads this URL should see the block, not the previous scroll position.
    history.scrollRestoration = 'manual';
    this.#preview.scrollIntoView('instant');
  }

  #update(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    this.#copyResult = '';
    this.#linkMessage = '';
    this.#show();
    if (!('tab' in change)) this.#preview.scrollIntoView('smooth');
    clearTimeout(this.#urlTimer);
    this.#urlTimer = setTimeout(() => this.#writeUrl(), URL_DELAY);
  }

  #writeUrl(): void {
    const written = writeState(this.#state, this.#initial, new URLSearchParams(location.search));
    const query = written.toString();
    history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  #show(): void {
    document.documentElement.classList.toggle('builder-open', this.#state.tab !== undefined);
    this.#preview.show(this.#state, this.#file);
    this.#render();
  }

  #render(): void {
    render(this.#template(), this.#root);
  }

  #template(): TemplateResult {
    const tab = this.#state.tab ?? this.#lastTab;
    const isOpen = this.#state.tab !== undefined;
    this.#wasOpened ||= isOpen;
    return html`${toggle(isOpen, () => this.open())}
      <form id="builder-panel" class="panel" autocomplete="off" ?hidden=${!isOpen} @submit=${(event: Event) => event.preventDefault()}>
        ${this.#wasOpened ? this.#panel(tab) : nothing}
      </form>`;
  }

  /** Renders the hundreds of controls only after the panel was opened for the first time. */
  #panel(tab: Tab): TemplateResult {
    const state = this.#state;
    const actions = this.#actions;
    return html`<header>
          <h2 id="builder-title">Your <code dir="ltr">&lt;related-posts&gt;</code></h2>
          <button type="button" class="plain" @click=${() => this.#reset()}>Reset all</button>
          <button type="button" class="close" aria-label="Close the builder" @click=${() => this.#close()}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M5 5l10 10M15 5L5 15" /></svg>
          </button>
          ${tabList(tab, (chosen) => this.#selectTab(chosen))}
        </header>
        <div class="body">
          ${tabPanel('style', tab, styleTab(state, actions))}
          ${tabPanel('cards', tab, html`<div class="group">${options('cards', state, actions)}</div>`)}
          ${tabPanel('posts', tab, html`<div class="group">${options('posts', state, actions)}</div>`)}
          ${tabPanel('feed', tab, feedTab(state, actions))}
          ${tabPanel('page', tab, pageTab(state, actions))}
          ${tabPanel('code', tab, codeTab(state, actions, this.#copyResult))}
        </div>
        <footer>
          <p role="status">${state.tab ? this.#outcome() : nothing}</p>
        </footer>
        ${dataLists}`;
  }

  #outcome(): string {
    if (this.#linkMessage) return this.#linkMessage;
    if (this.#preview.isTooFast)
      return 'The slow feed needs a service worker, which this browser allows on HTTPS only.';
    return outcome(this.#preview.block, this.#state, this.#file, this.#explanations.get(this.#state.src));
  }

  /** Updates the status message as soon as the result is known. */
  #updateStatus(): void {
    void this.#explain();
    if (
      this.#state.tab &&
      this.#root.querySelector('footer [role=status]')?.textContent !== this.#outcome()
    ) {
      this.#render();
    }
  }

  async #explain(): Promise<void> {
    const { src } = this.#state;
    if (!src || this.#explanations.has(src) || this.#preview.block.error?.code !== 'network') return;
    this.#explanations.set(src, '');
    this.#explanations.set(src, await explainNetworkError(src));
  }

  #selectTab(tab: Tab): void {
    this.#lastTab = tab;
    this.#update({ tab });
    const body = this.#root.querySelector('.body');
    if (body) body.scrollTop = 0;
  }

  open(): void {
    this.#selectTab(this.#lastTab);
    this.#preview.scrollIntoView('smooth');
    this.#root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus({ preventScroll: true });
  }

  #close(): void {
    this.#update({ tab: undefined });
    this.#root.querySelector<HTMLElement>('.builder-toggle')?.focus({ preventScroll: true });
  }

  #reset(): void {
    this.#file = undefined;
    this.#update({ ...this.#initial, tab: this.#state.tab });
  }

  /** Choosing a theme resets the custom properties and the options of the previous theme. */
  #setTheme(name: string): void {
    const options = { ...this.#state.options };
    for (const [option, value] of Object.entries(themeOf(this.#state.theme).options)) {
      if (options[option] === value) options[option] = this.#initial.options[option] ?? null;
    }
    this.#update({ theme: name, properties: {}, options: { ...options, ...themeOf(name).options } });
  }

  async #openFile(file: File | undefined): Promise<void> {
    if (!file) return;
    this.#file = await openFile(file);
    this.#update({ feed: 'file', src: '' });
  }

  async #copy(text: string, element?: HTMLElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#copyResult = 'Copied.';
    } catch {
      if (element) getSelection()?.selectAllChildren(element);
      this.#copyResult = element
        ? 'The browser blocked copying. The code is selected: press Ctrl+C or ⌘C.'
        : 'The browser blocked copying. Copy the URL from the address bar.';
    }
    this.#render();
  }
}
