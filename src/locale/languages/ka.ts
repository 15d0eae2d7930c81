import type { Strings } from '../strings.js';

export const ka: Strings = {
  heading: 'მსგავსი სტატიები',
  updated: 'განახლდა: {date}',
  readingTime: 'კითხვის დრო: {time}',
  previous: 'წინა სტატიები',
  next: 'შემდეგი სტატიები',
  more: 'მეტის ჩვენება',
  position: '{n} / {total}',
  loading: 'მსგავსი სტატიები იტვირთება',
  failed: 'მსგავსი სტატიები ვერ ჩაიტვირთა.',
  retry: 'კიდევ სცადეთ',
  empty: 'მსგავსი სტატიები ჯერ არ არის.',
};
