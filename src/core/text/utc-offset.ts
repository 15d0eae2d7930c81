import { timestamp, toIso, twoDigits, UNKNOWN_OFFSET } from './dates.js';

const MINUTE = 60_000;

/**
 * Like `toIso`, with the time zone offset from the same time in UTC, as in WordPress.
 *
 * @param gmt The time in UTC; ignored if it is invalid.
 */
export function toIsoWithUtc(value: unknown, gmt: unknown, language?: string): string | undefined {
  const iso = toIso(value, language);
  if (!gmt || !iso?.endsWith(UNKNOWN_OFFSET)) return iso;
  const local = iso.slice(0, -UNKNOWN_OFFSET.length);
  return local + (offsetFromUtc(local, gmt) ?? UNKNOWN_OFFSET);
}

function offsetFromUtc(local: string, gmt: unknown): string | undefined {
  const utc = toIso(gmt);
  const quarterHours = Math.round((timestamp(`${local}Z`) - timestamp(utc)) / (15 * MINUTE));
  if (!utc?.includes('T') || Math.abs(quarterHours) > 14 * 4) return undefined;
  const minutes = Math.abs(quarterHours) * 15;
  return `${quarterHours < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
