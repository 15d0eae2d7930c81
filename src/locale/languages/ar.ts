import type { Strings } from '../strings.js';

export const ar: Strings = {
  heading: 'مقالات ذات صلة',
  updated: 'آخر تحديث: {date}',
  readingTime: 'وقت القراءة: {time}',
  previous: 'المقالات السابقة',
  next: 'المقالات التالية',
  more: 'عرض المزيد',
  position: '{n} من {total}',
  loading: 'جارٍ تحميل المقالات ذات الصلة',
  failed: 'تعذّر تحميل المقالات ذات الصلة.',
  retry: 'إعادة المحاولة',
  empty: 'لا توجد مقالات ذات صلة بعد.',
};
