import type { Strings } from '../strings.js';

export const ml: Strings = {
  heading: 'ബന്ധപ്പെട്ട ലേഖനങ്ങൾ',
  updated: 'പുതുക്കിയത്: {date}',
  readingTime: 'വായനാ സമയം: {time}',
  previous: 'മുമ്പത്തെ ലേഖനങ്ങൾ',
  next: 'അടുത്ത ലേഖനങ്ങൾ',
  more: 'കൂടുതൽ കാണിക്കുക',
  position: '{n} / {total}',
  loading: 'ബന്ധപ്പെട്ട ലേഖനങ്ങൾ ലോഡ് ചെയ്യുന്നു',
  failed: 'ബന്ധപ്പെട്ട ലേഖനങ്ങൾ ലോഡ് ചെയ്യാനായില്ല.',
  retry: 'വീണ്ടും ശ്രമിക്കുക',
  empty: 'ബന്ധപ്പെട്ട ലേഖനങ്ങൾ ഇതുവരെ ഇല്ല.',
};
