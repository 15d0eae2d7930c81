import type { TemplateResult } from 'lit';
import type { PostImage } from '../core/post.js';

/** Renders the image of a card, or a panel of the same size if the post has none. */
type RenderPicture = (image: PostImage | undefined, title: string) => TemplateResult;

/** The function that renders images. Loaded before the first update of a block with images. */
export let renderPicture: RenderPicture | undefined;

export function installPictures(render: RenderPicture): void {
  renderPicture = render;
}
