/** The values of the attribute `layout`. */
export type Layout = 'list' | 'grid' | 'carousel' | 'compact' | 'featured';
