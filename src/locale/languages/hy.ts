import type { Strings } from '../strings.js';

export const hy: Strings = {
  heading: 'Առնչվող հոդվածներ',
  updated: 'Թարմացվել է՝ {date}',
  readingTime: 'Ընթերցման տևողությունը՝ {time}',
  previous: 'Նախորդ հոդվածները',
  next: 'Հաջորդ հոդվածները',
  more: 'Ցույց տալ ավելին',
  position: '{n} / {total}',
  loading: 'Առնչվող հոդվածները բեռնվում են',
  failed: 'Չհաջողվեց բեռնել առնչվող հոդվածները։',
  retry: 'Կրկին փորձել',
  empty: 'Առնչվող հոդվածներ դեռ չկան։',
};
