import { articleOf, nthParagraph, paragraphNumber } from './after-paragraph.js';

/** A place for a block: its existing siblings, and a function that inserts it. */
export interface Place {
  blocks: Iterable<Element>;
  insert(block: Element): void;
}

/**
 * Finds the place for the tag's block; undefined until that part of the page is complete. Fallbacks for pages without
 * an article apply only when the whole page is loaded.
 */
export function placeFor(script: HTMLScriptElement): (isPageComplete: boolean) => Place | undefined {
  const { into } = script.dataset;
  const n = paragraphNumber(script);
  if (n)
    return (isPageComplete) =>
      placeInText(into ? query(into) : articleOf(script), n, Boolean(into), isPageComplete);
  if (into) return () => placeWhenParsed(query(into), placeAtEnd);
  if (!document.head?.contains(script))
    return () => (script.isConnected ? placeAfter(script, script) : undefined);
  return (isPageComplete) =>
    placeWhenParsed(document.querySelector('article'), next) ??
    (isPageComplete ? placeAtEnd(document.querySelector('main') ?? document.body) : undefined);
}

/**
 * A place after the nth paragraph, or else after the article: at its end if it is the page itself, or the element that
 * the page's author chose.
 */
function placeInText(
  article: Element | null,
  n: number,
  isChosen: boolean,
  isPageComplete: boolean,
): Place | undefined {
  if (!article || !isParsed(article)) return undefined;
  const paragraph = nthParagraph(article, n);
  if (paragraph) return next(paragraph);
  // Its text may be inserted later.
  if (!isPageComplete) return undefined;
  return isChosen || article.matches('main, body') ? placeAtEnd(article) : next(article);
}

function placeAtEnd(parent: Element): Place {
  return { blocks: parent.children, insert: (block) => parent.append(block) };
}

function placeAfter(element: Element, precedingSibling: Element): Place {
  return { blocks: blocksAfter(element), insert: (block) => precedingSibling.after(block) };
}

/** Blocks of several tags keep the order of the tags. */
function next(element: Element): Place {
  return placeAfter(element, blocksAfter(element).at(-1) ?? element);
}

function blocksAfter(element: Element): Element[] {
  const next = element.nextElementSibling;
  return next?.localName === 'related-posts' ? [next, ...blocksAfter(next)] : [];
}

/** Undefined while the parser is still reading the element. */
function placeWhenParsed(element: Element | null, place: (element: Element) => Place): Place | undefined {
  return element && isParsed(element) ? place(element) : undefined;
}

/** Whether the parser has reached the next element, or the end of the document. */
function isParsed(element: Element): boolean {
  if (document.readyState !== 'loading' || element.nextSibling) return true;
  return Boolean(element.parentElement && isParsed(element.parentElement));
}

function query(selector: string): Element | null {
  try {
    return document.querySelector(selector);
  } catch {
    return null;
  }
}
