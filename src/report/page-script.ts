/** The table of all posts in the HTML report: sortable, filterable and paginated. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Finding, PostReport, SiteReport } from './site-report.js';

type Names = Record<Finding, readonly [name: string, meaning: string]>;
type Column = 'title' | 'date' | 'related' | 'relevance' | 'shown' | 'asFiller';

const COLUMNS: readonly (readonly [Column, string, string])[] = [
  ['title', 'Post', ''],
  ['date', 'Published', ''],
  ['related', 'Related', 'Related posts on its page'],
  ['relevance', 'Relevance', 'Mean relevance of the posts on its page (a filler counts as 0)'],
  ['shown', 'Shown on', 'Number of pages that show it'],
  ['asFiller', 'As filler', 'Pages that show it only as one of the newest posts'],
];

/** Number of rows per page. */
const PAGE_SIZE = 50;

/** Maximum number of links in a list. */
const MAX_LINKS = 50;

const { posts, findings, limit }: SiteReport & { findings: Names } = JSON.parse(
  document.getElementById('report')?.textContent ?? '',
);
const container = document.getElementById('table') as HTMLElement;
const collator = new Intl.Collator(undefined, { numeric: true });
/** The pages that show a post, by its index. */
const shownOn = posts.map((): number[] => []);
for (const [page, { shows }] of posts.entries()) for (const post of shows) shownOn[post]?.push(page);

const state = {
  finding: '' as Finding | '',
  query: '',
  column: 'shown' as Column,
  isDescending: true,
  page: 0,
  open: new Set<number>(),
};

function setState(change: Partial<typeof state>): void {
  Object.assign(state, { page: 0 }, change);
  renderAll();
}

/** The indexes of the posts that match, in order. */
function matchingIndexes(): number[] {
  const { finding, column, isDescending } = state;
  const query = state.query.trim().toLocaleLowerCase();
  const sign = isDescending ? -1 : 1;
  const compare = (a: PostReport, b: PostReport) =>
    column === 'title' || column === 'date' ? collator.compare(a[column], b[column]) : a[column] - b[column];
  return [...posts.keys()]
    .filter((i) => {
      const { title, findings } = posts[i] as PostReport;
      return (!finding || findings.includes(finding)) && title.toLocaleLowerCase().includes(query);
    })
    .sort((a, b) => sign * compare(posts[a] as PostReport, posts[b] as PostReport));
}

function renderAll(): void {
  const all = matchingIndexes();
  const first = state.page * PAGE_SIZE;
  const visibleIndexes = all.slice(first, first + PAGE_SIZE);
  const last = first + visibleIndexes.length;
  const range =
    visibleIndexes.length === 1 ? formatNumber(last) : `${formatNumber(first + 1)}–${formatNumber(last)}`;
  const statusText = visibleIndexes.length
    ? `${range} of ${formatNumber(all.length)} ${all.length === 1 ? 'post' : 'posts'}`
    : 'No posts match.';
  const pageButton = (to: number, isPossible: boolean, name: string) =>
    html`<button type="button" ?disabled=${!isPossible} @click=${() => setState({ page: to })}>${name}</button>`;
  render(
    html`${controls()}
      <p class="position" role="status">${statusText}</p>
      ${visibleIndexes.length ? table(visibleIndexes) : nothing}
      ${
        all.length > PAGE_SIZE
          ? html`<nav aria-label="Table pagination">
              ${pageButton(state.page - 1, first > 0, 'Previous')} ${pageButton(state.page + 1, last < all.length, 'Next')}
            </nav>`
          : nothing
      }`,
    container,
  );
}

function controls(): TemplateResult {
  return html`<div class="controls">
    <label>Show
      <select @change=${(event: Event) => navigateToFinding((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${!state.finding}>all posts</option>
        ${Object.entries(findings).map(
          ([finding, [name]]) =>
            html`<option value=${finding} .selected=${finding === state.finding}>${name.toLowerCase()}</option>`,
        )}
      </select>
    </label>
    <label>Title contains
      <input type="search" .value=${state.query}
        @input=${(event: Event) => setState({ query: (event.target as HTMLInputElement).value })} />
    </label>
  </div>`;
}

function table(visibleIndexes: readonly number[]): TemplateResult {
  return html`<table role="table" class="posts">
    <caption class="hidden">Posts, with the number of related posts and of pages that show them</caption>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map(heading)}</tr></thead>
    <tbody role="rowgroup">${visibleIndexes.map(row)}</tbody>
  </table>`;
}

function heading([column, name, meaning]: (typeof COLUMNS)[number]): TemplateResult {
  const isSorted = state.column === column;
  const order = !isSorted ? nothing : state.isDescending ? 'descending' : 'ascending';
  const sort = () => setState({ column, isDescending: isSorted ? !state.isDescending : column !== 'title' });
  return html`<th role="columnheader" scope="col" class=${column} aria-sort=${order}>
    <button type="button" title=${meaning || nothing} @click=${sort}>${name}<span aria-hidden="true"></span></button>
  </th>`;
}

function row(i: number): TemplateResult {
  const post = posts[i] as PostReport;
  return html`<tr role="row">
    <th role="rowheader" scope="row" class="title">
      ${link(post)}
      <div class="notes">
        ${post.findings.length ? html`<ul role="list">${post.findings.map(note)}</ul>` : nothing}
        ${neighbors(i)}
      </div>
    </th>
    <td role="cell" data-name="Published">${post.date || '–'}</td>
    <td role="cell" data-name="Related">${post.related}<span class="of"> of ${limit}</span></td>
    <td role="cell" data-name="Relevance">${post.relevance.toFixed(2)}</td>
    <td role="cell" data-name="Shown on">${formatNumber(post.shown)}</td>
    <td role="cell" data-name="As filler">${formatNumber(post.asFiller)}</td>
  </tr>`;
}

function note(finding: Finding): TemplateResult {
  return html`<li class=${finding}>${findings[finding][0]}</li>`;
}

/** The posts shown on a post's page, and the posts whose pages show it. Rendered only while open. */
function neighbors(i: number): TemplateResult {
  const toggle = ({ target }: Event) => {
    state.open[(target as HTMLDetailsElement).open ? 'add' : 'delete'](i);
    renderAll();
  };
  const { shows } = posts[i] as PostReport;
  const lists = () => html`${links('Shows', shows)}${links('Shown on', shownOn[i] ?? [])}`;
  return html`<details .open=${state.open.has(i)} @toggle=${toggle}>
    <summary>Related posts and pages that show this post</summary>${state.open.has(i) ? lists() : nothing}
  </details>`;
}

function links(name: string, indexes: readonly number[]): TemplateResult {
  const some = indexes.slice(0, MAX_LINKS).map((index) => html`<li>${link(posts[index] as PostReport)}</li>`);
  const rest = indexes.length - some.length;
  return html`<p>${name}${indexes.length ? ':' : ': none'}</p>
    <ul>${some}${rest > 0 ? html`<li>and ${formatNumber(rest)} more</li>` : nothing}</ul>`;
}

function link({ url, title, language }: PostReport): TemplateResult {
  return html`<a href=${url} lang=${language ?? nothing} dir="auto">${title}</a>`;
}

function formatNumber(value: number): string {
  return value.toLocaleString('en');
}

/** Selects the posts with a finding through the hash of the URL, so that links and the Back button work. */
function navigateToFinding(finding: string): void {
  location.hash = finding || 'posts';
}

function applyHash(): void {
  const finding = location.hash.slice(1);
  const isFinding = Object.hasOwn(findings, finding);
  if (!isFinding && finding !== 'posts') return;
  setState({ finding: isFinding ? (finding as Finding) : '', query: '' });
  if (isFinding && !container.contains(document.activeElement)) document.getElementById('posts')?.focus();
}

addEventListener('hashchange', applyHash);
renderAll();
applyHash();
