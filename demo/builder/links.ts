/** What samples have for a host (RFC 2606): nobody is there. */
const NOBODY = /\.example$/;

/**
 * Has links to the paper's other articles take along what the builder's address says, so that a theme can be looked at
 * on all of them. A sample's links would lead nowhere: they are held back.
 *
 * @param nowhere Called with the address of a link that was held back.
 */
export function mindLinks(place: HTMLElement, nowhere: (url: string) => void): void {
  const mind = (event: Event) => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link) return;
    if (NOBODY.test(link.hostname)) {
      event.preventDefault();
      nowhere(link.href);
    } else if (link.origin === location.origin && link.pathname === location.pathname) {
      link.search = merged(link.search);
    }
  };
  place.addEventListener('click', mind);
  place.addEventListener('auxclick', mind);
}

/** The page's own query, but for what the link says itself. */
function merged(search: string): string {
  const params = new URLSearchParams(location.search);
  params.delete('post');
  for (const [name, value] of new URLSearchParams(search)) params.set(name, value);
  return params.toString();
}
