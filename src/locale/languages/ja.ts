import type { Strings } from '../strings.js';

export const ja: Strings = {
  heading: '関連記事',
  updated: '更新: {date}',
  readingTime: '読了時間: {time}',
  previous: '前の記事',
  next: '次の記事',
  more: 'もっと見る',
  position: '{total}件中{n}件目',
  loading: '関連記事を読み込み中',
  failed: '関連記事を読み込めませんでした。',
  retry: '再試行',
  empty: '関連記事はまだありません。',
};
