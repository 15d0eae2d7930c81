import { count } from '../build/progress.js';
import { type Bar, relatedDistribution, relevanceDistribution, shownDistribution } from './distributions.js';
import { ALL_FINDINGS, FINDINGS } from './findings.js';
import { countOf, type Finding, type PostReport, type SiteReport } from './site-report.js';

/** Maximum number of posts or groups in a list. */
const LISTED = 10;

const BAR_WIDTH = 30;

/** Formats a report as plain text for a terminal. */
export function textReport(report: SiteReport): string {
  const { posts, limit, title } = report;
  const often = byTimesShown(report);
  const never = posts.filter(({ findings }) => findings.includes('never-shown'));
  return [
    `${title || 'The feed'}: ${plural(posts.length, 'post')}, up to ${limit} on each page`,
    ...notes(report),
    '',
    'Related posts on a page',
    ...bars(relatedDistribution(report)),
    '',
    'Mean relevance of the posts on a page (0.1: hardly related, 0.5: closely related)',
    ...bars(relevanceDistribution(report)),
    '',
    'Pages that show a post',
    ...bars(shownDistribution(report)),
    '',
    'Findings',
    ...ALL_FINDINGS.map((finding) => findingLine(report, finding)),
    ...section('Never shown', never.map(line)),
    ...section(
      'Shown most often',
      often.map((post) => `${percent(post.shown, posts.length)} of pages${asFiller(post)}: ${line(post)}`),
    ),
    ...section(
      'Near-duplicates',
      report.duplicates.map((group) => group.map((i) => line(posts[i] as PostReport)).join('\n    ')),
      'groups',
    ),
  ].join('\n');
}

/** The posts that are shown most often, with their share of the pages. */
function byTimesShown({ posts }: SiteReport): PostReport[] {
  return posts.filter(({ findings }) => findings.includes('shown-most')).sort((a, b) => b.shown - a.shown);
}

function asFiller({ shown, asFiller }: PostReport): string {
  return asFiller ? ` (${count(asFiller)} of ${count(shown)} times as one of the newest)` : '';
}

/** Sentences about items that are not in the tables. */
export function notes({ repeated, skipped }: SiteReport): string[] {
  return [
    ...(repeated ? [`The feed repeats ${plural(repeated, 'post')} with the same URL.`] : []),
    ...(skipped
      ? [`${plural(skipped, 'item')} of the feed can't be shown; \`check\` lists the reasons.`]
      : []),
  ];
}

function findingLine(report: SiteReport, finding: Finding): string {
  const [name, meaning] = FINDINGS[finding];
  return `  ${name.padEnd(18)}${count(countOf(report, finding)).padStart(7)}  ${meaning}`;
}

function bars(all: readonly Bar[]): string[] {
  const most = Math.max(1, ...all.map(([, value]) => value));
  const width = Math.max(...all.map(([label]) => label.length));
  return all.map(([label, value]) => {
    const bar = '█'.repeat(Math.ceil((value / most) * BAR_WIDTH)).padEnd(BAR_WIDTH);
    return `  ${label.padStart(width)}  ${bar} ${count(value)}`;
  });
}

function section(name: string, lines: readonly string[], what = 'posts'): string[] {
  if (!lines.length) return [];
  const rest = lines.length - LISTED;
  return [
    '',
    name,
    ...lines.slice(0, LISTED).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … and ${count(rest)} more ${what}`] : []),
  ];
}

function line({ title, url }: PostReport): string {
  return `${title}  ${url}`;
}

export function plural(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}

export function percent(part: number, whole: number): string {
  const share = (part / (whole || 1)) * 100;
  return `${share > 0 && share < 1 ? '< 1' : Math.round(share)} %`;
}
