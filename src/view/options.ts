/** The values of the attribute `layout`. */
export type Layout = 'list' | 'grid' | 'carousel' | 'compact' | 'featured';

/** The fields that a card can show in addition to the title. */
export const FIELDS = [
  'date',
  'updated',
  'excerpt',
  'image',
  'author',
  'category',
  'reading-time',
  'source',
] as const;

export type Field = (typeof FIELDS)[number];
