import type { PostReport, SiteReport } from './site-report.js';

/** A bar of a chart: its label and value. */
export type Bar = readonly [label: string, value: number];

/** Upper bounds of the ranges, used if there are too many numbers for one bar each. */
const BOUNDS = [0, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Maximum number of bars without ranges. */
const SINGLE = 10;

/** Maximum number of years or months in a chart. */
const PERIODS = 10;

/** The number of posts by the number of related posts on their pages. */
export function relatedDistribution({ posts, limit }: SiteReport): Bar[] {
  return distribution(
    posts.map(({ related }) => related),
    limit,
  );
}

/** The number of posts by the mean relevance of the posts on their pages. */
export function relevanceDistribution({ posts }: SiteReport): Bar[] {
  const steps = posts.map(({ relevance }) => Math.min(9, Math.floor(relevance * 10)));
  const most = steps.reduce((most, step) => Math.max(most, step), 0);
  return Array.from({ length: most + 1 }, (_, step) => [
    `${step / 10}–${(step + 1) / 10}`,
    steps.filter((one) => one === step).length,
  ]);
}

/** The number of posts by the number of pages that show them. */
export function shownDistribution({ posts }: SiteReport): Bar[] {
  const counts = posts.filter(({ findings }) => !findings.includes('hidden')).map(({ shown }) => shown);
  return distribution(
    counts,
    counts.reduce((most, count) => Math.max(most, count), 0),
  );
}

function distribution(counts: readonly number[], most: number): Bar[] {
  const bars: Bar[] = [];
  for (let from = 0; from <= most; ) {
    const to = most <= SINGLE ? from : (BOUNDS.find((bound) => bound >= from) ?? Number.POSITIVE_INFINITY);
    const label = to === from ? String(from) : Number.isFinite(to) ? `${from}–${to}` : `${from}+`;
    bars.push([label, counts.filter((count) => count >= from && count <= to).length]);
    from = to + 1;
  }
  return bars;
}

export interface Period {
  /** A year, or a month with its year on a second line. */
  label: string;
  shown: number;
  neverShown: number;
}

/** How many posts of each year, or of each month of a young site, are shown. Older posts share the first period. */
export function periods({ posts }: SiteReport): Period[] {
  const dated = posts.filter(({ date, findings }) => date && !findings.includes('hidden'));
  const years = new Set(dated.map(({ date }) => date.slice(0, 4)));
  const length = years.size > 2 ? 'yyyy'.length : 'yyyy-mm'.length;
  const groups = new Map<string, PostReport[]>();
  for (const post of dated) {
    const label = post.date.slice(0, length);
    groups.set(label, [...(groups.get(label) ?? []), post]);
  }
  const all = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([iso, of]) => period(nameOf(iso), of));
  const older = all.splice(0, all.length > PERIODS ? all.length - PERIODS + 1 : 0);
  return [...(older.length ? [together(older)] : []), ...all];
}

function nameOf(iso: string): string {
  const [year = '', month] = iso.split('-');
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
  return month ? `${name.format(new Date(iso))}\n${year}` : year;
}

function period(label: string, posts: readonly PostReport[]): Period {
  const neverShown = posts.filter(({ findings }) => findings.includes('never-shown')).length;
  return { label, neverShown, shown: posts.length - neverShown };
}

function together(periods: readonly Period[]): Period {
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  return {
    label: `≤ ${periods.at(-1)?.label}`,
    shown: sum(periods.map(({ shown }) => shown)),
    neverShown: sum(periods.map(({ neverShown }) => neverShown)),
  };
}
