/** Changes what is in a shadow tree. An element that is only moved in it loses the focus, and gets it back. */
export function keepingFocus(root: ShadowRoot, change: () => void): void {
  const focused = root.activeElement;
  change();
  if (focused instanceof HTMLElement && focused !== root.activeElement)
    focused.focus({ preventScroll: true });
}
