import type { Strings } from '../strings.js';

export const zhHant: Strings = {
  heading: '相關文章',
  updated: '更新於 {date}',
  readingTime: '閱讀時間：{time}',
  previous: '上一組文章',
  next: '下一組文章',
  more: '顯示更多',
  position: '第 {n} 項，共 {total} 項',
  loading: '正在載入相關文章',
  failed: '無法載入相關文章。',
  retry: '再試一次',
  empty: '尚無相關文章。',
};
