import type { Strings } from '../strings.js';

export const kk: Strings = {
  heading: 'Ұқсас мақалалар',
  updated: 'Жаңартылды: {date}',
  readingTime: 'Оқу уақыты: {time}',
  previous: 'Алдыңғы мақалалар',
  next: 'Келесі мақалалар',
  more: 'Тағы көрсету',
  position: '{n} / {total}',
  loading: 'Ұқсас мақалалар жүктелуде',
  failed: 'Ұқсас мақалаларды жүктеу мүмкін болмады.',
  retry: 'Қайталап көру',
  empty: 'Ұқсас мақалалар әлі жоқ.',
};
