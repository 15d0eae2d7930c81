/** The ID of the page's post in WordPress, from the first of three places that contain it; empty if unknown. */
export function wordpressPostId(page: Document): string {
  const idInClass = /\bpostid-(\d+)/.exec(page.body?.className ?? '')?.[1];
  const restUrl = page.querySelector<HTMLLinkElement>(
    'link[rel~="alternate"][type="application/json"]',
  )?.href;
  const shortlink = page.querySelector<HTMLLinkElement>('link[rel~="shortlink"]')?.href;
  return (
    idInClass ??
    /\/wp\/v2\/\w+\/(\d+)/.exec(restUrl ?? '')?.[1] ??
    /[?&]p=(\d+)/.exec(shortlink ?? '')?.[1] ??
    ''
  );
}
