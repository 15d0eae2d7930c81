/** Where a block goes: among which elements, and how it gets there. */
export interface Place {
  blocks: Iterable<Element>;
  put(block: Element): void;
}

/**
 * How the tag's block gets to where it belongs; nothing as long as that isn't there in full. Only when all of the page is
 * there can it be said that it has no article.
 */
export function placeFor(script: HTMLScriptElement): (isAllThere: boolean) => Place | undefined {
  const { into } = script.dataset;
  if (into) return () => whole(query(into), endOf);
  if (!document.head?.contains(script)) return () => (script.isConnected ? after(script, script) : undefined);
  return (isAllThere) =>
    // Tags in the head keep their order.
    whole(document.querySelector('article'), (article) =>
      after(article, blocksAfter(article).at(-1) ?? article),
    ) ?? (isAllThere ? endOf(document.querySelector('main') ?? document.body) : undefined);
}

function endOf(parent: Element): Place {
  return { blocks: parent.children, put: (block) => parent.append(block) };
}

function after(element: Element, last: Element): Place {
  return { blocks: blocksAfter(element), put: (block) => last.after(block) };
}

function blocksAfter(element: Element): Element[] {
  const next = element.nextElementSibling;
  return next?.localName === 'related-posts' ? [next, ...blocksAfter(next)] : [];
}

/** Nothing as long as the element is still being read. */
function whole(element: Element | null, place: (element: Element) => Place): Place | undefined {
  return element && isRead(element) ? place(element) : undefined;
}

/** What comes after it has begun, or there is no more to come. */
function isRead(element: Element): boolean {
  if (document.readyState !== 'loading' || element.nextSibling) return true;
  return Boolean(element.parentElement && isRead(element.parentElement));
}

function query(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
