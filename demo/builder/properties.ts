/** The type of a custom property, which determines its control. */
type Kind =
  | { kind: 'color' }
  | { kind: 'length'; unit: 'rem' | 'em'; max: number; step: number }
  | { kind: 'ratio'; values: readonly string[] }
  | { kind: 'lines' }
  | { kind: 'border'; values: readonly string[] };

export type Property = Kind & {
  /** The name without the prefix `--related-posts-`. */
  name: string;
  label: string;
  /** The initial position of the slider. */
  default: string;
};

/** The element's CSS custom properties. */
export const PROPERTIES: readonly Property[] = [
  { name: 'color', label: 'Text', kind: 'color', default: '' },
  { name: 'muted-color', label: 'Dates', kind: 'color', default: '' },
  { name: 'accent-color', label: 'Accent', kind: 'color', default: '' },
  { name: 'background', label: 'Card', kind: 'color', default: '' },
  { name: 'margin', label: 'Margin', kind: 'length', unit: 'em', max: 6, step: 0.25, default: '2.5em' },
  { name: 'gap', label: 'Gap', kind: 'length', unit: 'rem', max: 4, step: 0.125, default: '1.75rem' },
  { name: 'padding', label: 'Padding', kind: 'length', unit: 'rem', max: 3, step: 0.125, default: '0rem' },
  {
    name: 'radius',
    label: 'Corners',
    kind: 'length',
    unit: 'rem',
    max: 2,
    step: 0.0625,
    default: '0.375rem',
  },
  {
    name: 'title-size',
    label: 'Title',
    kind: 'length',
    unit: 'em',
    max: 2.5,
    step: 0.0625,
    default: '1.125em',
  },
  {
    name: 'card-min-width',
    label: 'Card width',
    kind: 'length',
    unit: 'rem',
    max: 30,
    step: 0.5,
    default: '16rem',
  },
  {
    name: 'border',
    label: 'Border',
    kind: 'border',
    values: [
      'none',
      '1px solid currentColor',
      '2px solid currentColor',
      '1px dashed #8a8a8a',
      '1px solid #cfdae0',
    ],
    default: '',
  },
  {
    name: 'image-ratio',
    label: 'Images',
    kind: 'ratio',
    values: ['3 / 2', '16 / 9', '4 / 3', '1 / 1', '3 / 4', '21 / 9'],
    default: '3 / 2',
  },
  { name: 'excerpt-lines', label: 'Excerpt lines', kind: 'lines', default: '' },
];

const BORDER = /^(?:none|\d{1,2}px (?:solid|dashed|dotted|double) (?:currentcolor|#[\da-f]{3,8}))$/i;

/** The normalized value; `undefined` if it is invalid, so that nothing else gets into the style sheet. */
export function readProperty(property: Property, value: string): string | undefined {
  switch (property.kind) {
    case 'color':
      return /^#[\da-f]{6}$/i.test(value) ? value.toLowerCase() : undefined;
    case 'length':
      return readLength(property, value);
    case 'ratio':
      return property.values.includes(value) ? value : undefined;
    case 'lines':
      return /^[1-9]\d?$/.test(value) ? value : undefined;
    case 'border':
      return BORDER.test(value) ? value : undefined;
  }
}

function readLength({ unit, max }: Property & { kind: 'length' }, value: string): string | undefined {
  const number = /^(\d+(?:\.\d{1,4})?)(rem|em)$/.exec(value);
  if (!number || number[2] !== unit || Number(number[1]) > max) return undefined;
  return `${Number(number[1])}${unit}`;
}
