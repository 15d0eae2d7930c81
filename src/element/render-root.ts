import { adoptStyles, type CSSResultOrNative, type LitElement } from 'lit';

/**
 * Manages the shadow root of the block. It may contain server-rendered content (declarative shadow DOM), which stays until the
 * block has posts to show, or knows that there are none.
 */
export class RenderRoot {
  readonly #host: LitElement;
  readonly #extraStyles: () => readonly CSSResultOrNative[];
  #serverNodes: ChildNode[] = [];

  /** @param extraStyles The styles of features that are loaded on demand. */
  constructor(host: LitElement, extraStyles: () => readonly CSSResultOrNative[]) {
    this.#host = host;
    this.#extraStyles = extraStyles;
  }

  create(): ShadowRoot {
    const { shadowRootOptions } = this.#host.constructor as typeof LitElement;
    const root = this.#host.shadowRoot ?? this.#host.attachShadow(shadowRootOptions);
    this.#serverNodes = [...root.childNodes];
    this.adoptStyles();
    return root;
  }

  adoptStyles(): void {
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    if (this.#host.shadowRoot)
      adoptStylesIn(this.#host.shadowRoot, [...elementStyles, ...this.#extraStyles()]);
  }

  get hasServerContent(): boolean {
    return this.#serverNodes.length > 0;
  }

  /** Renders, then restores focus: moving a card in the DOM removes it from its link. */
  update(render: () => void): void {
    // Render after the server-rendered content.
    this.#host.renderOptions.renderBefore = null;
    const focused = this.#host.shadowRoot?.activeElement;
    render();
    if (!(focused instanceof HTMLAnchorElement) || focused === this.#host.shadowRoot?.activeElement) return;
    const link = this.#links.find(({ href }) => href === focused.href);
    link?.focus({ preventScroll: true });
  }

  /** Removes the server-rendered content after its replacement was rendered. Focus moves to the link at the same position in the new content. */
  removeServerContent(): void {
    const focusedIndex = this.#links.indexOf(this.#host.shadowRoot?.activeElement as HTMLAnchorElement);
    for (const node of this.#serverNodes) node.remove();
    this.#serverNodes = [];
    this.#links[focusedIndex]?.focus({ preventScroll: true });
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.#host.renderRoot.querySelectorAll('a')];
  }
}

/**
 * Like Lit's `adoptStyles`, for the current document of the root. A constructed style sheet works only in the document
 * it was created in, and a block can be moved into a frame.
 */
function adoptStylesIn(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  if (view === window) adoptStyles(root, [...styles]);
  else if (view) root.adoptedStyleSheets = styles.map((style) => createStyleSheet(style, view));
}

function createStyleSheet(style: CSSResultOrNative, view: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync('cssText' in style ? style.cssText : '');
  return sheet;
}
