import type { Strings } from '../strings.js';

export const cy: Strings = {
  heading: 'Erthyglau perthnasol',
  updated: 'Diweddarwyd: {date}',
  readingTime: 'Amser darllen: {time}',
  previous: 'Erthyglau blaenorol',
  next: 'Erthyglau nesaf',
  more: 'Dangos mwy',
  position: '{n} o {total}',
  loading: 'Llwytho erthyglau perthnasol',
  failed: 'Nid oedd modd llwytho erthyglau perthnasol.',
  retry: 'Ceisio eto',
  empty: 'Dim erthyglau perthnasol eto.',
};
