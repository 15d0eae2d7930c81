// For the scripts that take pictures: the same font on every machine, and small files.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A rule that defines Noto Sans. */
export async function notoSans(weight) {
  const path = createRequire(import.meta.url).resolve(
    `@fontsource/noto-sans/files/noto-sans-latin-${weight}-normal.woff2`,
  );
  const data = (await readFile(path)).toString('base64');
  return `@font-face { font-family: 'Noto Sans'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
}

/**
 * Encodes a picture as WebP, which the browser does on its own.
 *
 * @param quality From 0 to 1.
 */
export async function webp(page, png, quality) {
  const url = await page.evaluate(
    async ([source, quality]) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d').drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    [`data:image/png;base64,${png.toString('base64')}`, quality],
  );
  return Buffer.from(url.split(',')[1], 'base64');
}
