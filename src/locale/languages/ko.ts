import type { Strings } from '../strings.js';

export const ko: Strings = {
  heading: '관련 글',
  updated: '업데이트: {date}',
  readingTime: '읽는 시간: {time}',
  previous: '이전 글',
  next: '다음 글',
  more: '더 보기',
  position: '{total}개 중 {n}번째',
  loading: '관련 글을 불러오는 중',
  failed: '관련 글을 불러오지 못했습니다.',
  retry: '다시 시도',
  empty: '아직 관련 글이 없습니다.',
};
