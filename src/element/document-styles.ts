import { adoptStyles, type CSSResultOrNative, type ReactiveElement } from 'lit';

/**
 * As Lit's `adoptStyles`, with an element's own, in whatever document the root is by now: a constructed style sheet is of use only in the one
 * that it was made in, and a block may be put into a frame.
 */
export function adoptStylesOf(host: ReactiveElement, root: ShadowRoot): void {
  const { elementStyles } = host.constructor as typeof ReactiveElement;
  const view = root.ownerDocument.defaultView;
  if (view === window) adoptStyles(root, elementStyles);
  else if (view) root.adoptedStyleSheets = elementStyles.map((style) => sheetOf(style, view));
}

function sheetOf(style: CSSResultOrNative, view: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync('cssText' in style ? style.cssText : '');
  return sheet;
}
