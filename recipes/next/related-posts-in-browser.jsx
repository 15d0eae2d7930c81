'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Loads the element, and follows its links with the router. */
export function RelatedPostsInBrowser({ html }) {
  const router = useRouter();

  useEffect(() => {
    import('related-posts-element');
  }, []);

  function follow(event) {
    const link = event.nativeEvent.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const isPlainClick = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (event.defaultPrevented || !isPlainClick || link?.target || link?.origin !== location.origin) return;
    event.preventDefault();
    router.push(link.href);
  }

  // The browser moves the served content to a shadow tree, before React compares it with its own.
  return <div suppressHydrationWarning onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />;
}
