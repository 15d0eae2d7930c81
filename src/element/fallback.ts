/** Whether the page's author put something into the element that is to be seen while there are no posts. */
export function hasFallback(host: Element): boolean {
  return [...host.childNodes].some((node) => {
    if (node.nodeType === Node.TEXT_NODE) return Boolean(node.textContent?.trim());
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const { slot, localName } = node as Element;
    return !slot && !/^(?:(?:no)?script|style|template|link|meta)$/.test(localName);
  });
}
