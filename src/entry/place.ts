import { articleOf, nthParagraph, paragraphNumber } from './after-paragraph.js';

/** A place for a block: its existing siblings, and a function that inserts it. */
export interface Place {
  blocks: Iterable<Element>;
  put(block: Element): void;
}

/**
 * Finds the place for the tag's block; undefined until that part of the page is complete. Fallbacks for pages without
 * an article apply only when the whole page is loaded.
 */
export function placeFor(script: HTMLScriptElement): (isAllThere: boolean) => Place | undefined {
  const { into } = script.dataset;
  const n = paragraphNumber(script);
  if (n) return (isAllThere) => inText(into ? query(into) : articleOf(script), n, Boolean(into), isAllThere);
  if (into) return () => whole(query(into), endOf);
  if (!document.head?.contains(script)) return () => (script.isConnected ? after(script, script) : undefined);
  return (isAllThere) =>
    whole(document.querySelector('article'), next) ??
    (isAllThere ? endOf(document.querySelector('main') ?? document.body) : undefined);
}

/**
 * A place after the nth paragraph, or else after the article: at its end if it is the page itself, or the element that
 * the page's author chose.
 */
function inText(
  article: Element | null,
  n: number,
  isChosen: boolean,
  isAllThere: boolean,
): Place | undefined {
  if (!article || !isRead(article)) return undefined;
  const paragraph = nthParagraph(article, n);
  if (paragraph) return next(paragraph);
  // Its text may be inserted later.
  if (!isAllThere) return undefined;
  return isChosen || article.matches('main, body') ? endOf(article) : next(article);
}

function endOf(parent: Element): Place {
  return { blocks: parent.children, put: (block) => parent.append(block) };
}

function after(element: Element, last: Element): Place {
  return { blocks: blocksAfter(element), put: (block) => last.after(block) };
}

/** Blocks of several tags keep the order of the tags. */
function next(element: Element): Place {
  return after(element, blocksAfter(element).at(-1) ?? element);
}

function blocksAfter(element: Element): Element[] {
  const next = element.nextElementSibling;
  return next?.localName === 'related-posts' ? [next, ...blocksAfter(next)] : [];
}

/** Undefined while the parser is still reading the element. */
function whole(element: Element | null, place: (element: Element) => Place): Place | undefined {
  return element && isRead(element) ? place(element) : undefined;
}

/** Whether the parser has reached the next element, or the end of the document. */
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
