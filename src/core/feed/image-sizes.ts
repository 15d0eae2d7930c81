import type { PostImage } from '../post.js';
import { readImage } from './image.js';

/** Cards draw images about this wide, in CSS pixels: of a feed's sizes, the nearest from here on is the one. */
const CARD_WIDTH = 640;

/** An image in the size nearest to a card's, the others in its `srcset`; crops of another shape are left out. */
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
