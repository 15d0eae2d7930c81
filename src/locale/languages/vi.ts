import type { Strings } from '../strings.js';

export const vi: Strings = {
  heading: 'Bài viết liên quan',
  updated: 'Cập nhật: {date}',
  readingTime: 'Thời gian đọc: {time}',
  previous: 'Bài viết trước',
  next: 'Bài viết tiếp theo',
  more: 'Hiển thị thêm',
  position: '{n} trên {total}',
  loading: 'Đang tải bài viết liên quan',
  failed: 'Không thể tải bài viết liên quan.',
  retry: 'Thử lại',
  empty: 'Chưa có bài viết liên quan.',
};
