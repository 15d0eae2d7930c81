/** The values of the attribute `layout`. */
export const LAYOUTS = ['list', 'grid', 'carousel', 'compact', 'featured'] as const;

export type Layout = (typeof LAYOUTS)[number];
