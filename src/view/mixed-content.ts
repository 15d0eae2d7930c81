import type { PostImage } from '../core/post.js';

/** A site's own machine is as good as https (Secure Contexts, 3.1). */
const LOCAL = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

const NUMBERS = /^(?:[\d.]+|\[.*\])$/;

/**
 * The image as far as the browser loads it. On an https page it fetches an http image by https instead, but neither one
 * from a numeric address nor any that `srcset` may choose: those it blocks (Mixed Content Level 2, 4.1), and then they are
 * not asked for.
 *
 * @param protocol The page's, such as `https:`.
 */
export function withoutMixedContent(image: PostImage | undefined, protocol: string): PostImage | undefined {
  if (!image || protocol !== 'https:') return image;
  if (isPlain(image.src) && NUMBERS.test(new URL(image.src).hostname)) return undefined;
  const { srcset, ...alone } = image;
  const addresses = [image.src, ...(srcset?.split(', ') ?? []).map((one) => one.split(' ')[0] ?? '')];
  return srcset && addresses.some(isPlain) ? alone : image;
}

function isPlain(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !LOCAL.test(hostname);
}
