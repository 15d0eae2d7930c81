/** The language that holds where an element stands: the nearest `lang`, also out of shadow trees. */
export function languageAt(element: Element): string {
  const own = element.closest('[lang]')?.getAttribute('lang');
  if (own !== undefined && own !== null) return own;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAt(root.host) : '';
}
