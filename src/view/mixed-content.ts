import type { PostImage } from '../core/post.js';

/** Hosts that browsers treat as secure (Secure Contexts, section 3.1). */
const LOCAL_HOST = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

const IP_ADDRESS = /^(?:[\d.]+|\[.*\])$/;

/**
 * The part of the image that the browser would load. On an https page, browsers upgrade http images to https, but block
 * http images from IP addresses and in `srcset` (Mixed Content Level 2, section 4.1). Blocked images are left out.
 *
 * @param protocol The page's protocol, such as `https:`.
 */
export function withoutMixedContent(image: PostImage | undefined, protocol: string): PostImage | undefined {
  if (!image || protocol !== 'https:') return image;
  if (isInsecure(image.src) && IP_ADDRESS.test(new URL(image.src).hostname)) return undefined;
  const { srcset, ...alone } = image;
  const urls = [image.src, ...(srcset?.split(', ') ?? []).map((candidate) => candidate.split(' ')[0] ?? '')];
  return srcset && urls.some(isInsecure) ? alone : image;
}

function isInsecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !LOCAL_HOST.test(hostname);
}
