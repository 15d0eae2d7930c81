/** A feed included in the demo. */
export interface Source {
  label: string;
  /** Relative to the page. */
  src: string;
  /** Delays the response by three seconds. */
  isSlow?: true;
  /** The post of the feed to use as the current article. */
  article?: string;
  language?: string;
  direction?: 'rtl';
}

export const SAMPLES: Readonly<Record<string, Source>> = {
  packet: { label: 'The Port Hallam Packet (JSON Feed)', src: './feed.json' },
  stargazers: {
    label: 'Skerry Point Stargazers (RSS)',
    src: './samples/stargazers.xml',
    article: 'https://stargazers.example/first-light-saturn',
    language: 'en-GB',
  },
  bakery: {
    label: 'Crumb & Crust (WordPress)',
    src: './samples/bakery.wordpress.json',
    article: 'https://crumb-and-crust.example/two-day-sourdough/',
    language: 'en',
  },
  radblatt: {
    label: 'Das Radblatt (German)',
    src: './samples/radblatt.json',
    article: 'https://radblatt.example/winterreifen-test',
    language: 'de',
  },
  matbakh: {
    label: 'مطبخ الحي (Arabic, right to left)',
    src: './samples/matbakh.json',
    article: 'https://matbakh.example/lentil-soup',
    language: 'ar',
    direction: 'rtl',
  },
  yamamichi: {
    label: '山みち通信 (Japanese)',
    src: './samples/yamamichi.json',
    article: 'https://yamamichi.example/autumn-ridge',
    language: 'ja',
  },
};

export const STATES: Readonly<Record<string, Source>> = {
  slow: { label: 'Slow: responds after 3 seconds', src: './feed.json', isSlow: true },
  failing: { label: 'Failing: 404', src: './samples/not-there.json' },
  empty: { label: 'Empty: no posts', src: './samples/no-posts.json' },
};

export const SOURCES: Readonly<Record<string, Source>> = { ...SAMPLES, ...STATES };
