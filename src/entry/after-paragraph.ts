import { TEXT_CONTAINERS } from '../page/main-text.js';

/** Content of an article whose paragraphs are not part of its running text. */
const NON_TEXT_CONTENT =
  'ul, ol, dl, blockquote, figure, table, header, footer, aside, nav, form, details, dialog, article, #comments, related-posts';

/** In an article with fewer paragraphs, a block would be closer to the end than to the middle of the text. */
const MIN_PARAGRAPHS = 6;

/** The number in `data-after-paragraph`. Logs a warning if it is invalid. */
export function paragraphNumber({ dataset }: HTMLElement): number | undefined {
  const { afterParagraph } = dataset;
  if (afterParagraph === undefined) return undefined;
  if (/^\s*0*[1-9]\d*\s*$/.test(afterParagraph)) return Number(afterParagraph);
  console.warn(
    `<related-posts>: data-after-paragraph="${afterParagraph}" is not a whole number of at least 1. Using the default.`,
  );
  return undefined;
}

/** The nth paragraph of the article's own text; undefined if there is none, or if the article is short. */
export function nthParagraph(article: Element, n: number): Element | undefined {
  const text = TEXT_CONTAINERS.map((selector) => article.querySelector(selector)).find(Boolean) ?? article;
  const isOwn = (paragraph: Element) => {
    const excluded = paragraph.closest(NON_TEXT_CONTENT);
    return !excluded || excluded.contains(text);
  };
  // Editors leave empty paragraphs, and paragraphs that contain only an image or a script.
  const paragraphs = [...text.querySelectorAll('p')].filter(
    (paragraph) => isOwn(paragraph) && /\S/.test(visibleText(paragraph)),
  );
  return paragraphs.length < MIN_PARAGRAPHS ? undefined : paragraphs[n - 1];
}

/** Unlike `innerText`, doesn't force the browser to compute the layout. */
function visibleText(paragraph: Element): string {
  return [...paragraph.childNodes]
    .map((node) =>
      /^(?:script|style|template|noscript|#comment)$/i.test(node.nodeName) ? '' : node.textContent,
    )
    .join('');
}

/** The article that contains the tag, or else the first one of the page, or else the container of its text. */
export function articleOf(script: Element): Element {
  const page = script.ownerDocument;
  return (
    script.closest('article') ??
    ['article', ...TEXT_CONTAINERS, 'main'].map((selector) => page.querySelector(selector)).find(Boolean) ??
    page.body
  );
}
