import type { Strings } from '../strings.js';

export const zh: Strings = {
  heading: '相关文章',
  updated: '更新于 {date}',
  readingTime: '阅读时间：{time}',
  previous: '上一组文章',
  next: '下一组文章',
  more: '显示更多',
  position: '第 {n} 项，共 {total} 项',
  loading: '正在加载相关文章',
  failed: '无法加载相关文章。',
  retry: '重试',
  empty: '暂无相关文章。',
};
