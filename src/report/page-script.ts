/** The table of all posts in the HTML report: sorted, filtered and in pages. */
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { Finding, PostReport, SiteReport } from './site-report.js';

type Names = Record<Finding, readonly [name: string, meaning: string]>;
type Column = 'title' | 'date' | 'related' | 'relevance' | 'shown' | 'asNewest';

const COLUMNS: readonly (readonly [Column, string, string])[] = [
  ['title', 'Post', ''],
  ['date', 'Published', ''],
  ['related', 'Related', 'Related posts on its page'],
  ['relevance', 'Relevance', 'Their mean relevance, from 0 to 1'],
  ['shown', 'Shown on', 'Number of pages that show it'],
  ['asNewest', 'As filler', 'Of these, pages that show it only because it is new'],
];

const PAGE = 50;

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

function set(change: Partial<typeof state>): void {
  Object.assign(state, { page: 0 }, change);
  show();
}

/** The indexes of the posts that match, in order. */
function matching(): number[] {
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

function show(): void {
  const all = matching();
  const first = state.page * PAGE;
  const part = all.slice(first, first + PAGE);
  const last = first + part.length;
  const told = part.length
    ? `${number(first + 1)}–${number(last)} of ${number(all.length)} posts`
    : 'No posts match.';
  const page = (to: number, isPossible: boolean, name: string) =>
    html`<button type="button" ?disabled=${!isPossible} @click=${() => set({ page: to })}>${name}</button>`;
  render(
    html`${controls()}
      <p class="position" role="status">${told}</p>
      ${part.length ? table(part) : nothing}
      ${
        all.length > PAGE
          ? html`<nav aria-label="Pages of the table">
              ${page(state.page - 1, first > 0, 'Previous')} ${page(state.page + 1, last < all.length, 'Next')}
            </nav>`
          : nothing
      }`,
    container,
  );
}

function controls(): TemplateResult {
  return html`<div class="controls">
    <label>Show
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${!state.finding}>all posts</option>
        ${Object.entries(findings).map(
          ([finding, [name]]) =>
            html`<option value=${finding} .selected=${finding === state.finding}>${name.toLowerCase()}</option>`,
        )}
      </select>
    </label>
    <label>Title contains
      <input type="search" .value=${state.query}
        @input=${(event: Event) => set({ query: (event.target as HTMLInputElement).value })} />
    </label>
  </div>`;
}

function table(part: readonly number[]): TemplateResult {
  return html`<table role="table" class="posts">
    <caption class="hidden">Posts, with the number of related posts and of pages that show them</caption>
    <thead role="rowgroup"><tr role="row">${COLUMNS.map(heading)}</tr></thead>
    <tbody role="rowgroup">${part.map(row)}</tbody>
  </table>`;
}

function heading([column, name, meaning]: (typeof COLUMNS)[number]): TemplateResult {
  const isSorted = state.column === column;
  const order = !isSorted ? nothing : state.isDescending ? 'descending' : 'ascending';
  const sort = () => set({ column, isDescending: isSorted ? !state.isDescending : column !== 'title' });
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
    <td role="cell" data-name="Shown on">${number(post.shown)}</td>
    <td role="cell" data-name="As filler">${number(post.asNewest)}</td>
  </tr>`;
}

function note(finding: Finding): TemplateResult {
  return html`<li class=${finding}>${findings[finding][0]}</li>`;
}

/** The posts that a post shows, and those that show it. Created when they are opened. */
function neighbors(i: number): TemplateResult {
  const toggle = ({ target }: Event) => {
    state.open[(target as HTMLDetailsElement).open ? 'add' : 'delete'](i);
    show();
  };
  const { shows } = posts[i] as PostReport;
  const lists = () => html`${links('Shows', shows)}${links('Shown on', shownOn[i] ?? [])}`;
  return html`<details .open=${state.open.has(i)} @toggle=${toggle}>
    <summary>Links</summary>${state.open.has(i) ? lists() : nothing}
  </details>`;
}

function links(name: string, places: readonly number[]): TemplateResult {
  const some = places.slice(0, PAGE).map((place) => html`<li>${link(posts[place] as PostReport)}</li>`);
  const rest = places.length - some.length;
  return html`<p>${name}${places.length ? ':' : ' no page.'}</p>
    <ul>${some}${rest > 0 ? html`<li>and ${number(rest)} more</li>` : nothing}</ul>`;
}

function link({ url, title, language }: PostReport): TemplateResult {
  return html`<a href=${url} lang=${language ?? nothing} dir="auto">${title}</a>`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

/** Selects posts with a finding, by the URL of the page, so that links and the Back button work. */
function choose(finding: string): void {
  location.hash = finding || 'posts';
}

function follow(): void {
  const finding = location.hash.slice(1);
  const isFinding = Object.hasOwn(findings, finding);
  if (!isFinding && finding !== 'posts') return;
  set({ finding: isFinding ? (finding as Finding) : '', query: '' });
  if (isFinding && !container.contains(document.activeElement)) document.getElementById('posts')?.focus();
}

addEventListener('hashchange', follow);
show();
follow();
