import type { Strings } from '../strings.js';

export const fa: Strings = {
  heading: 'مطالب مرتبط',
  updated: 'به‌روزرسانی: {date}',
  readingTime: 'زمان مطالعه: {time}',
  previous: 'مطالب قبلی',
  next: 'مطالب بعدی',
  more: 'نمایش بیشتر',
  position: '{n} از {total}',
  loading: 'در حال بارگذاری مطالب مرتبط',
  failed: 'بارگذاری مطالب مرتبط ممکن نشد.',
  retry: 'تلاش دوباره',
  empty: 'هنوز مطلب مرتبطی وجود ندارد.',
};
