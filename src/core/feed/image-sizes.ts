import type { PostImage } from '../post.js';
import { readImage } from './image.js';

/** Width of images in cards, in CSS pixels. The smallest size of at least this width is used. */
const CARD_WIDTH = 640;

/**
 * Selects the size closest to a card's, and adds the others to `srcset`. Leaves out crops with another aspect ratio.
 */
export function nearestSize(
  original: PostImage,
  sizes: readonly unknown[],
  base: string | undefined,
): PostImage {
  const uncropped = sizes
    .flatMap((size) => readImage(size, base) ?? [])
    .filter(({ width, height }) => width && height && hasAspectRatio(original, width / height))
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const best = uncropped.find(({ width = 0 }) => width >= CARD_WIDTH);
  if (!best) return original;
  const srcset = uncropped.map(({ src, width }) => `${src} ${width}w`).join(', ');
  return { ...best, ...(original.alt && { alt: original.alt }), ...(uncropped.length > 1 && { srcset }) };
}

function hasAspectRatio({ width, height }: PostImage, aspectRatio: number): boolean {
  return !width || !height || Math.abs(width / height - aspectRatio) < 0.05;
}
