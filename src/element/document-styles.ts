import { adoptStyles, type CSSResultOrNative } from 'lit';

/**
 * Like Lit's `adoptStyles`, for the current document of the root. A constructed style sheet works only in the document
 * it was created in, and a block can be moved into a frame.
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
