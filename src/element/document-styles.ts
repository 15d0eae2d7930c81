import { adoptStyles, type CSSResultOrNative } from 'lit';

/**
 * As Lit's `adoptStyles`, in whatever document the root is by now: a constructed style sheet is of use only in the one
 * that it was made in, and a block may be put into a frame.
 */
export function adoptStylesIn(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  if (view === window) adoptStyles(root, [...styles]);
  else if (view) root.adoptedStyleSheets = styles.map((style) => sheetOf(style, view));
}

function sheetOf(style: CSSResultOrNative, view: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync('cssText' in style ? style.cssText : '');
  return sheet;
}
