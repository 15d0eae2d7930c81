import type { PostImage } from '../post.js';

const YOUTUBE_EMBED =
  /<iframe\s[^<>]{0,500}?src\s*=\s*["']?(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?!videoseries)([\w-]{11})(?![\w-])/i;

/** The preview image of an embedded YouTube video, whose URL is derived from the video's ID without a request. */
export function videoImage(html: string): PostImage | undefined {
  const videoId = html.includes('<iframe') && YOUTUBE_EMBED.exec(html)?.[1];
  return videoId
    ? { src: `https://i.ytimg.com/vi/${videoId}/hqdefault.jpg`, width: 480, height: 360 }
    : undefined;
}
