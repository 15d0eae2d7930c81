/** The page's canonical URL; empty if it has none. */
export function canonicalOf(page: Document): string {
  return page.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href ?? '';
}
