import type { State } from './state.js';

/** Actions that the tabs can trigger. */
export interface Actions {
  update(change: Partial<State>): void;
  setOption(name: string, value: string | null): void;
  setProperty(name: string, value: string | undefined): void;
  setTheme(name: string): void;
  openFile(file: File | undefined): void;
  reload(): void;
  /** Copies the text of that element to the clipboard. */
  copyText(element: HTMLElement): void;
  /** Copies the page's URL, which contains the whole state. */
  copyLink(): void;
}
