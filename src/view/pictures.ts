import type { TemplateResult } from 'lit';
import type { Post } from '../core/post.js';
import type { CardStyle } from './card-style.js';

/** The functions for images. */
export interface Pictures {
  /** Renders the image of a card, or a panel of the same size if the post has none. */
  render(post: Post, style: CardStyle): TemplateResult;
  /** Fills an `<img>` of a card template. Returns false if there is no image. */
  fill(element: HTMLImageElement, post: Post, style: CardStyle): boolean;
}

/** Loaded before the first update of a block with images. */
export let pictures: Pictures | undefined;

export function installPictures(functions: Pictures): void {
  pictures = functions;
}
