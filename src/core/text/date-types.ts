/** The parts of a date as written, not validated. */
export interface DateParts {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  /** `Z` or `±HH:MM`; undefined if the time zone is unknown. */
  offset?: string | undefined;
}

/** The context of a relative date. */
export interface RelativeDateContext {
  /** Whether the time is known, not only the day. */
  hasTime: boolean;
  zone: string | undefined;
  locale: string | undefined;
  /** Current time in milliseconds since the Unix epoch. */
  now: number;
}
