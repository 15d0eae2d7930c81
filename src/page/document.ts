/** The page's canonical URL; empty if it has none. */
export function canonicalOf(page: Document): string {
  return page.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href ?? '';
}

/** Resolves when the page is parsed. Before that, half of the article may be missing. */
export function documentReady(page: Document): Promise<unknown> {
  if (page.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
