/** The address that the page says is its own; empty where it says none. */
export function canonicalOf(page: Document): string {
  return page.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href ?? '';
}
