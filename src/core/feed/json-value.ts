/** What JSON gives, asked politely: a feed may hold anything anywhere. */

export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as a record; an empty one where it is none. */
export function record(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The value as a list; a lone value is a list of one, nothing is an empty one. */
export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The value as a trimmed string; numbers count, anything else is empty. */
export function string(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** A whole number of pixels, or nothing. */
export function pixels(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
