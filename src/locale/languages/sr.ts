import type { Strings } from '../strings.js';

export const sr: Strings = {
  heading: 'Повезани чланци',
  updated: 'Ажурирано: {date}',
  readingTime: 'Време читања: {time}',
  previous: 'Претходни чланци',
  next: 'Следећи чланци',
  more: 'Прикажи још',
  position: '{n} од {total}',
  loading: 'Учитавање повезаних чланака',
  failed: 'Учитавање повезаних чланака није успело.',
  retry: 'Покушај поново',
  empty: 'Још нема повезаних чланака.',
};
