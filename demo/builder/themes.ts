/** A theme made of custom properties and `::part()` rules, with matching options. */
export interface Theme {
  name: string;
  label: string;
  /** Custom properties, without the prefix `--related-posts-`. */
  properties: Readonly<Record<string, string>>;
  /** More declarations for the element itself. */
  host?: string;
  /** Declarations for parts, by part name. */
  parts: Readonly<Record<string, string>>;
  /** Attributes that are set together with the theme. */
  options: Readonly<Record<string, string>>;
}

const SERIF = 'Georgia, "Times New Roman", serif';

const native: Theme = { name: 'native', label: 'Native', properties: {}, parts: {}, options: {} };

export const THEMES: readonly Theme[] = [
  native,
  {
    name: 'minimal',
    label: 'Minimal',
    properties: { gap: '0.75rem', 'title-size': '1em', border: 'none' },
    parts: {
      heading: 'font-size: 0.875em; letter-spacing: 0.06em; text-transform: uppercase',
      title: 'font-weight: 500',
      meta: 'font-size: 0.8125em',
    },
    options: { show: 'date' },
  },
  {
    name: 'cards',
    label: 'Cards',
    properties: {
      gap: '1.25rem',
      padding: '1.125rem',
      radius: '0.75rem',
      background: 'color-mix(in srgb, currentColor 4%, transparent)',
      border: '1px solid color-mix(in srgb, currentColor 16%, transparent)',
      'card-min-width': '14rem',
    },
    parts: {
      card: 'transition: box-shadow 0.2s',
      'card:hover': 'box-shadow: 0 0.5rem 1.5rem rgb(0 0 0 / 14%)',
    },
    options: { layout: 'grid', show: 'image category date' },
  },
  {
    name: 'magazine',
    label: 'Magazine',
    properties: {
      gap: '2.5rem',
      radius: '0rem',
      'image-ratio': '4 / 3',
      'title-size': '1.375em',
      'card-min-width': '15rem',
    },
    parts: {
      heading: `font-family: ${SERIF}; font-size: 2em; font-weight: 400; letter-spacing: -0.01em`,
      category: 'letter-spacing: 0.09em; text-transform: uppercase',
      title: `font-family: ${SERIF}; font-weight: 400`,
    },
    options: { layout: 'grid', show: 'image category excerpt author', 'excerpt-words': '16' },
  },
  {
    name: 'overlay',
    label: 'Overlay',
    properties: {
      gap: '1rem',
      padding: '1rem',
      radius: '0.75rem',
      background: '#15181b',
      'image-ratio': '1 / 1',
    },
    parts: {
      card: 'position: relative; isolation: isolate; display: grid; grid-template-rows: 0 1fr; align-items: end; align-content: stretch; aspect-ratio: 4 / 5; max-block-size: 26rem; overflow: clip',
      // Not the color of the card, which is the color of its focus outline on the page.
      title: 'color: #fff',
      'link:hover': 'color: #fff',
      meta: 'color: #fff',
      category: 'color: #fff',
      excerpt: 'color: #fff',
      // The image fades into the dark card, so that white text has a contrast of at least 4.5 on any image. All
      // browsers support the prefixed property; Chrome and Edge before 120, only that one.
      image:
        'position: absolute; inset: 0; z-index: -1; -webkit-mask-image: linear-gradient(#000, rgb(0 0 0 / 30%) 50%)',
    },
    options: { layout: 'grid', show: 'image category date' },
  },
  {
    name: 'text',
    label: 'Text',
    properties: { gap: '1.75rem' },
    parts: {
      heading: `font-family: ${SERIF}; font-size: 1.75em`,
      card: 'border-block-start: 2px solid; border-radius: 0; padding-block-start: 0.75rem',
      title: `font-family: ${SERIF}; font-weight: 700`,
      category: 'letter-spacing: 0.08em; text-transform: uppercase',
    },
    options: { layout: 'grid', show: 'category excerpt author' },
  },
  {
    name: 'film',
    label: 'Filmstrip',
    properties: {
      gap: '1rem',
      radius: '0.75rem',
      'image-ratio': '16 / 9',
      'title-size': '1em',
      'card-min-width': '15rem',
    },
    parts: { title: 'font-weight: 500', category: 'font-weight: 700' },
    options: { layout: 'carousel', show: 'image category date', limit: '8' },
  },
  {
    name: 'night',
    label: 'Night paper',
    properties: {
      color: '#ece6d9',
      'muted-color': '#b3ab9b',
      'accent-color': '#f2bd6b',
      gap: '1.25rem',
      'title-size': '1.25em',
      radius: '0rem',
    },
    host: 'padding: clamp(1.25rem, 5%, 2.5rem); background: #16181a',
    parts: {
      heading: `font-family: ${SERIF}; font-style: italic; font-weight: 400`,
      title: `font-family: ${SERIF}; font-weight: 700; line-height: 1.25`,
      category: 'letter-spacing: 0.08em; text-transform: uppercase',
    },
    options: { show: 'image category date excerpt' },
  },
  {
    name: 'sidebar',
    label: 'Sidebar',
    properties: { gap: '0.75rem', 'title-size': '1em', radius: '0rem' },
    parts: {
      heading: 'font-size: 0.875em; letter-spacing: 0.06em; text-transform: uppercase',
      card: 'gap: 0.25rem',
      title: 'font-weight: 500',
      meta: 'font-size: 0.8125em',
    },
    options: { show: 'date', 'date-style': 'medium' },
  },
];

/** The themes that the package contains as style sheets, in `dist/themes/`. */
export const PRESETS = ['minimal', 'cards', 'magazine', 'overlay', 'text'] as const;

export function themeOf(name: string): Theme {
  return THEMES.find((theme) => theme.name === name) ?? native;
}
