/** What a card may show, beside its title. */
export const FIELDS = ['date', 'updated', 'excerpt', 'image', 'author', 'category'] as const;

export type Field = (typeof FIELDS)[number];
