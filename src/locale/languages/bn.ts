import type { Strings } from '../strings.js';

export const bn: Strings = {
  heading: 'সম্পর্কিত পোস্ট',
  updated: 'হালনাগাদ: {date}',
  readingTime: 'পড়ার সময়: {time}',
  previous: 'পূর্ববর্তী পোস্ট',
  next: 'পরবর্তী পোস্ট',
  more: 'আরও দেখুন',
  position: '{n} / {total}',
  loading: 'সম্পর্কিত পোস্ট লোড হচ্ছে',
  failed: 'সম্পর্কিত পোস্ট লোড করা যায়নি।',
  retry: 'আবার চেষ্টা করুন',
  empty: 'এখনও কোনো সম্পর্কিত পোস্ট নেই।',
};
