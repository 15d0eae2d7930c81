import { createHash } from 'node:crypto';
import chartsCss from 'charts.css/dist/charts.min.css?raw';
import chartsCssLicense from 'charts.css/LICENSE?raw';
import { count } from '../build/progress.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { escapeHtml } from '../core/text/escape.js';
import { element } from '../server/html.js';
import { charts } from './charts.js';
import { ALL_FINDINGS, FINDINGS } from './findings.js';
import pageStyles from './page.css?raw';
import chartStyles from './page-charts.css?raw';
import script from './page-script.js?script';
import tableStyles from './page-table.css?raw';
import { countOf, type PostReport, type SiteReport } from './site-report.js';
import { notes, percent, plural } from './text-report.js';

/** Maximum number of groups of near-duplicates in the page; the table has the others. */
const MOST_GROUPS = 100;

export interface ReportContext {
  /** The URLs or file names of the feeds. */
  sources: readonly string[];
  /** A message for each feed that could not be read. */
  failures: readonly string[];
  selection: SelectionOptions;
}

/** A report as an HTML page that makes no requests: styles, script and data are in it. */
export function htmlReport(report: SiteReport, { sources, failures, selection }: ReportContext): string {
  const { posts, limit, title, language } = report;
  const name = title || sources.join(', ');
  const day = new Date(selection.now).toISOString().slice(0, 10);
  const about = [
    `${plural(posts.length, 'post')}, up to ${count(limit)} related posts on each page`,
    ...notes(report),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Related posts: ${escapeHtml(name)}</title>
<link rel="icon" href="data:,">
<style>
/*
${chartsCssLicense}*/
${chartsCss}
${pageStyles}${chartStyles}${tableStyles}</style>
</head>
<body>
<header>
<p class="kind">Related posts, <time datetime="${day}">${day}</time></p>
<h1>${element('bdi', { lang: language }, escapeHtml(name))}</h1>
<p>${about.map(escapeHtml).join('. ').replace(/\.?$/, '.')}</p>
${sources.length > 1 || title ? list('sources', sources.map(escapeHtml)) : ''}
${failures.length ? `<p>The posts of these feeds are missing:</p>\n${list('sources', failures.map(escapeHtml))}` : ''}
</header>
<main>
<section aria-labelledby="findings">
<h2 id="findings">Findings</h2>
${findings(report)}
</section>
<section aria-labelledby="charts">
<h2 id="charts">Distribution</h2>
<div class="charts">
${charts(report)}
</div>
</section>
${duplicates(report)}
<section aria-labelledby="posts">
<h2 id="posts" tabindex="-1">Posts</h2>
<div id="table"><noscript><p>The table of all posts requires JavaScript.</p></noscript></div>
</section>
</main>
<script type="application/json" id="report">${json({ ...report, findings: FINDINGS })}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** The Content Security Policy of the page, which allows its own script and no request. */
function policy(): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** JSON that can't end its script element. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function findings(report: SiteReport): string {
  const { length } = report.posts;
  const items = ALL_FINDINGS.map((finding) => {
    const [name, meaning] = FINDINGS[finding];
    const number = countOf(report, finding);
    const value = element('b', {}, count(number)) + (number ? ` ${escapeHtml(percent(number, length))}` : '');
    const link = number ? element('a', { href: `#${finding}` }, name) : name;
    return `${element('h3', {}, link)}<p class="number">${value}</p><p>${meaning}</p>`;
  });
  return list('findings', items);
}

function duplicates({ posts, duplicates }: SiteReport): string {
  if (!duplicates.length) return '';
  const groups = duplicates.slice(0, MOST_GROUPS).map((group) =>
    list(
      '',
      group.map((place) => link(posts[place] as PostReport)),
    ),
  );
  const rest = duplicates.length - groups.length;
  const more = rest > 0 ? `<p>… and ${plural(rest, 'more group')}; see the table.</p>` : '';
  return `<section aria-labelledby="duplicates">
<h2 id="duplicates">Near-duplicates</h2>
<details${duplicates.length > 5 ? '' : ' open'}><summary>${plural(duplicates.length, 'group')}</summary>
${list('groups', groups)}${more}</details>
</section>`;
}

function link({ url, title, language, date }: PostReport): string {
  const time = date ? ` ${element('time', { datetime: date }, date)}` : '';
  return element('a', { href: url, lang: language, dir: 'auto' }, escapeHtml(title)) + time;
}

function list(name: string, items: readonly string[]): string {
  const inner = items.map((item) => `<li>${item}</li>`).join('\n');
  return element('ul', { class: name || undefined, role: 'list' }, `\n${inner}\n`);
}
