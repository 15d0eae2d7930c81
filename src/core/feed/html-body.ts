import type { PostImage } from '../post.js';
import { stripTrailer } from '../text/body.js';
import { firstParagraph, plainText, unescapeHtml } from '../text/html-to-text.js';
import { type HtmlBodyOptions, type PostBody, rule } from '../text/rules.js';
import { firstImage } from './image.js';

/** Reads the text, the first paragraph and an image from the HTML of a post. */
export function readHtmlBody(html: string, { url, base, image, needsSummary }: HtmlBodyOptions): PostBody {
  const unescaped = unescapeHtml(html);
  const body = stripTrailer(unescaped, url);
  return {
    text: plainText(body),
    firstParagraph: needsSummary ? firstParagraph(body) : '',
    image: image ?? findImage(unescaped, base),
  };
}

/** Signs of an image without an ordinary `<img src>`. */
const OTHER_IMAGE = /youtu|srcset|poster|data-|<amp|image=/;

function findImage(html: string, base: string | undefined): PostImage | undefined {
  return (
    firstImage(html, base) ?? (OTHER_IMAGE.test(html) ? rule('findOtherImage')?.(html, base) : undefined)
  );
}
