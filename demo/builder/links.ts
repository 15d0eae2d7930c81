/** Hosts of the sample feeds, which don't exist (RFC 2606). */
const RESERVED_HOST = /\.example$/;

/**
 * Adds the builder's state to links to other demo articles, so that a theme can be viewed on all of them. Blocks links of
 * sample feeds, which lead to hosts that don't exist.
 *
 * @param onBlocked Called with the URL of a blocked link.
 */
export function blockLinks(place: HTMLElement, onBlocked: (url: string) => void): void {
  const onClick = (event: Event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link) return;
    if (RESERVED_HOST.test(link.hostname)) {
      event.preventDefault();
      onBlocked(link.href);
    } else if (link.origin === location.origin && link.pathname === location.pathname) {
      link.search = merged(link.search);
    }
  };
  place.addEventListener('click', onClick);
  place.addEventListener('auxclick', onClick);
}

/** The query of the page, with the parameters of the link taking precedence. */
function merged(search: string): string {
  const params = new URLSearchParams(location.search);
  params.delete('post');
  for (const [name, value] of new URLSearchParams(search)) params.set(name, value);
  return params.toString();
}
