/** The ID of the page's post in WordPress, from the first of three places that contain it; empty if unknown. */
export function wordpressPostId(page: Document): string {
  const inClass = /\bpostid-(\d+)/.exec(page.body?.className ?? '')?.[1];
  const rest = page.querySelector<HTMLLinkElement>('link[rel~="alternate"][type="application/json"]')?.href;
  const short = page.querySelector<HTMLLinkElement>('link[rel~="shortlink"]')?.href;
  return (
    inClass ?? /\/wp\/v2\/\w+\/(\d+)/.exec(rest ?? '')?.[1] ?? /[?&]p=(\d+)/.exec(short ?? '')?.[1] ?? ''
  );
}
