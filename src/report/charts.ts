import { count } from '../build/progress.js';
import { escapeHtml } from '../core/text/escape.js';
import { element } from '../server/html.js';
import {
  type Bar,
  type Period,
  periods,
  relatedDistribution,
  relevanceDistribution,
  shownDistribution,
} from './distributions.js';
import type { SiteReport } from './site-report.js';

/** Minimum height of a part with a number in it, as a share of the highest column. */
const ROOM = 0.12;

/**
 * The charts of a report: HTML tables that Charts.css draws as columns. Roles keep the tables accessible, because
 * browsers may ignore the semantics of tables with another `display`.
 */
export function charts(report: SiteReport): string {
  const ofTime = periods(report);
  const parts = [
    chart(
      'How many related posts a page has',
      'Each column counts the posts with so many related posts on their pages.',
      columns('Related posts', ['Posts'], relatedDistribution(report).map(single)),
    ),
    chart(
      'How closely related they are',
      'Posts by the mean relevance of the posts on their pages, from 0 to 1. 0.1 is hardly related, 0.5 is closely related.',
      columns('Relevance', ['Posts'], relevanceDistribution(report).map(single)),
    ),
    chart(
      'How many pages show a post',
      'The first column counts the posts that no other post links to.',
      columns('Pages', ['Posts'], shownDistribution(report).map(single)),
    ),
  ];
  if (ofTime.length > 1) {
    const names = ['Shown', 'Never shown'];
    const legend = names.map((name) => element('li', {}, name)).join('');
    const legendList = element(
      'ul',
      { class: 'charts-css legend legend-inline legend-square', 'aria-hidden': true },
      legend,
    );
    const rows = ofTime.map(({ label, shown, neverShown }: Period) => [label, [shown, neverShown]] as const);
    parts.push(
      chart(
        'When the posts were published',
        'Posts by date, and how many of them are shown on other pages.',
        legendList + columns('Published', names, rows),
      ),
    );
  }
  return parts.join('\n');
}

type Row = readonly [label: string, values: readonly number[]];

function single([label, value]: Bar): Row {
  return [label, [value]];
}

function chart(title: string, meaning: string, body: string): string {
  return element('figure', {}, `${element('figcaption', {}, `<strong>${title}</strong> ${meaning}`)}${body}`);
}

/** A table whose rows are drawn as columns; stacked, if it has several values in a row. */
function columns(label: string, names: readonly string[], rows: readonly Row[]): string {
  const most = Math.max(1, ...rows.map(([, values]) => values.reduce((sum, value) => sum + value, 0)));
  const head = [label, ...names]
    .map((name) => element('th', { scope: 'col', role: 'columnheader' }, name))
    .join('');
  const body = rows.map(([name, values]) => {
    const cells = values.map((value, i) =>
      cell(value, value / most, i === values.length - 1, values.length > 1),
    );
    const heading = element('th', { scope: 'row', role: 'rowheader' }, escapeHtml(name));
    return element('tr', { role: 'row' }, heading + cells.join(''));
  });
  const kind = names.length > 1 ? 'multiple stacked' : '';
  return element(
    'table',
    { role: 'table', class: `charts-css column ${kind} show-labels show-primary-axis data-spacing-2` },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, head)) +
      element('tbody', { role: 'rowgroup' }, body.join('')),
  );
}

/** A column, or a part of it. The number of the topmost part is above it. */
function cell(value: number, size: number, isTop: boolean, isStacked: boolean): string {
  const place = isTop ? 'data outside' : 'data';
  const isHidden = isStacked && (isTop ? !value : size < ROOM);
  const text = element('span', { class: isHidden ? 'data hidden' : place }, count(value));
  return element('td', { role: 'cell', style: `--size:${size.toFixed(4)}` }, text);
}
