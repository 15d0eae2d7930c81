import { html, nothing, type TemplateResult } from 'lit';
import type { PostImage } from '../core/post.js';
import { createImageListener, REFERRER_POLICY } from './card.js';

export { layoutStyles } from '../element/layouts.styles.js';

/** Approximate width of the images. */
export const IMAGE_SIZES = 'auto, (min-width: 40em) 20rem, 100vw';

/** The first letter or digit of a text, with its combining marks. */
const INITIAL = /[\p{L}\p{N}]\p{M}*/u;

/**
 * The image of a card. It is decorative (`alt=""`) unless the feed has a description. Without an image, or with a broken
 * one, the frame shows the first letter of the title.
 */
export function picture(image: PostImage | undefined, title: string): TemplateResult {
  return html`<div class="frame" data-initial=${INITIAL.exec(title)?.[0] ?? ''}>${image ? img(image) : nothing}</div>`;
}

function img(image: PostImage): TemplateResult {
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
    @load=${createImageListener(false)}
    @error=${createImageListener(true)}
  />`;
}
