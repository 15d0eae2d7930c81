import type { PostImage } from '../post.js';
import { readImage } from './image.js';

/** Width of images in cards, in CSS pixels. The smallest size of at least this width is used. */
const CARD_WIDTH = 640;

/**
 * Selects the size closest to a card's, and adds the others to `srcset`. Leaves out crops with another aspect ratio.
 */
export function nearestSize(full: PostImage, sizes: readonly unknown[], base: string | undefined): PostImage {
  const whole = sizes
    .flatMap((size) => readImage(size, base) ?? [])
    .filter(({ width, height }) => width && height && isOfShape(full, width / height))
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const best = whole.find(({ width = 0 }) => width >= CARD_WIDTH);
  if (!best) return full;
  const srcset = whole.map(({ src, width }) => `${src} ${width}w`).join(', ');
  return { ...best, ...(full.alt && { alt: full.alt }), ...(whole.length > 1 && { srcset }) };
}

function isOfShape({ width, height }: PostImage, shape: number): boolean {
  return !width || !height || Math.abs(width / height - shape) < 0.05;
}
