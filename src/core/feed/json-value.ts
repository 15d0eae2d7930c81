/** Access to untrusted JSON values of any type. */

export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; an empty one if it isn't an object. */
export function record(value: unknown): JsonRecord {
  return isRecord(value) ? value : {};
}

/** The value as a list. A single value becomes a list of one, null and undefined an empty list. */
export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The value as a trimmed string. Numbers are converted, other types become an empty string. */
export function string(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** An integer number of pixels, or undefined. */
export function pixels(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
