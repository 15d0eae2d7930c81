import type { Strings } from '../strings.js';

export const pa: Strings = {
  heading: 'ਸੰਬੰਧਿਤ ਲੇਖ',
  updated: 'ਅੱਪਡੇਟ: {date}',
  readingTime: 'ਪੜ੍ਹਨ ਦਾ ਸਮਾਂ: {time}',
  previous: 'ਪਿਛਲੇ ਲੇਖ',
  next: 'ਅਗਲੇ ਲੇਖ',
  more: 'ਹੋਰ ਦਿਖਾਓ',
  position: '{total} ਵਿੱਚੋਂ {n}',
  loading: 'ਸੰਬੰਧਿਤ ਲੇਖ ਲੋਡ ਹੋ ਰਹੇ ਹਨ',
  failed: 'ਸੰਬੰਧਿਤ ਲੇਖ ਲੋਡ ਨਹੀਂ ਹੋ ਸਕੇ।',
  retry: 'ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ',
  empty: 'ਹਾਲੇ ਕੋਈ ਸੰਬੰਧਿਤ ਲੇਖ ਨਹੀਂ ਹੈ।',
};
