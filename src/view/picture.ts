import { html, nothing, type TemplateResult } from 'lit';
import type { Post, PostImage } from '../core/post.js';
import type { CardStyle } from './card-style.js';
import { withoutMixedContent } from './mixed-content.js';

export { layoutStyles } from '../element/layouts.styles.js';

/** Approximate width of the images. */
export const IMAGE_SIZES = 'auto, (min-width: 40em) 20rem, 100vw';

/** Image hosts learn at most the origin of the page, whatever the page's own policy is. */
export const REFERRER_POLICY = 'strict-origin-when-cross-origin';

/** On a server, assume https. */
const PAGE_PROTOCOL = globalThis.location?.protocol ?? 'https:';

/** The image, or else the one of the option `fallback-image`. */
export function imageOf({ image }: Post, { fallbackImage }: CardStyle): PostImage | undefined {
  return withoutMixedContent(image, PAGE_PROTOCOL) ?? (fallbackImage ? { src: fallbackImage } : undefined);
}

/** The first letter or digit of a text, with its combining marks. */
const INITIAL = /[\p{L}\p{N}]\p{M}*/u;

/**
 * The image of a card. It is decorative (`alt=""`) unless the feed has a description. Without an image and a fallback,
 * the frame shows the first letter of the title.
 */
export function picture(post: Post, style: CardStyle): TemplateResult {
  const image = imageOf(post, style);
  return html`<div
    class="frame"
    data-initial=${INITIAL.exec(post.title)?.[0] ?? ''}
  >${image ? img(image, style) : nothing}</div>`;
}

function img(image: PostImage, { fallbackImage }: CardStyle): TemplateResult {
  return html`<img
    part="image"
    referrerpolicy=${REFERRER_POLICY}
    src=${image.src}
    srcset=${image.srcset ?? nothing}
    sizes=${image.srcset ? IMAGE_SIZES : nothing}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    alt=${image.alt ?? ''}
    loading="lazy"
    decoding="async"
    @load=${showImage}
    @error=${createErrorListener(fallbackImage)}
  />`;
}

function showImage({ target }: Event): void {
  (target as HTMLElement).hidden = false;
}

/** Creates a listener that replaces a broken image, or hides it if there is no fallback or it is broken, too. */
function createErrorListener(fallback: string, alt = ''): (event: Event) => void {
  return ({ target }) => {
    const element = target as HTMLImageElement;
    if (!fallback || element.getAttribute('src') === fallback) {
      element.hidden = true;
      return;
    }
    element.removeAttribute('srcset');
    element.alt = alt;
    element.src = fallback;
  };
}

/** An `src` in the template is the image for posts without one. */
export function fillImage(element: HTMLImageElement, post: Post, style: CardStyle): boolean {
  // The skeleton has no images.
  if (!post.url) return false;
  const ownImage = element.getAttribute('src') ?? '';
  const image = imageOf(post, ownImage ? { ...style, fallbackImage: '' } : style);
  element.addEventListener('error', createErrorListener(ownImage || style.fallbackImage, element.alt));
  element.referrerPolicy ||= REFERRER_POLICY;
  if (!image) return Boolean(ownImage);
  element.alt = image.alt ?? '';
  const isSized = element.hasAttribute('width') || element.hasAttribute('height');
  if (image.width && !isSized) element.width = image.width;
  if (image.height && !isSized) element.height = image.height;
  if (image.srcset) element.srcset = image.srcset;
  // A `srcset` in the template is for its own image.
  else element.removeAttribute('srcset');
  element.src = image.src;
  return true;
}
