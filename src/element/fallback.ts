/** Whether the element has visible fallback content. */
export function hasFallbackContent(host: Element): boolean {
  return [...host.childNodes].some((node) => {
    if (node.nodeType === Node.TEXT_NODE) return Boolean(node.textContent?.trim());
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const { slot, localName } = node as Element;
    return !slot && !/^(?:(?:no)?script|style|template|link|meta)$/.test(localName);
  });
}
