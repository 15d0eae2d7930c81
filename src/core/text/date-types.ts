/** A date as it was written, its numbers read but not yet checked. */
export interface DateParts {
  year: number;
  /** From 1. */
  month: number;
  day: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  /** `Z` or `±HH:MM`; none where the zone is not said or not known. */
  offset?: string | undefined;
}

/** What a relative date depends on besides the date. */
export interface Moment {
  /** Not only the day is known, but the very minute. */
  isMoment: boolean;
  zone: string | undefined;
  locale: string | undefined;
  /** In milliseconds. */
  now: number;
}
