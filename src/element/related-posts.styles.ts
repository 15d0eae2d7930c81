import { css } from 'lit';

/** Fonts and colors are inherited from the page. Only the layout of cards is set here. */
export const styles = css`
  :host {
    --_muted: var(--related-posts-muted-color, color-mix(in srgb, currentColor 72%, transparent));
    --_accent: var(--related-posts-accent-color, currentColor);
    --_gap: var(--related-posts-gap, 1.75rem);
    --_hairline: 1px solid color-mix(in srgb, currentColor 18%, transparent);
    --_faint: color-mix(in srgb, currentColor 8%, transparent);
    display: block;
    color: var(--related-posts-color, inherit);
  }

  :host([hidden]:not([hidden='until-found' i])) {
    display: none;
  }

  :host(:not(:last-child)) {
    --_below: 2.5em;
  }

  h1, h2, h3, h4, h5, h6, p, ul {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  /* Distributes reserved space among the cards. The margin is inside, because resets on the page, such as
     '* { margin: 0 }', would override a margin of the host. It collapses with the margins around the block. */
  section {
    display: flex;
    flex-direction: column;
    margin-block: var(--related-posts-margin, 2.5em var(--_below, 0));
  }

  /* Without content, there is no margin either. */
  section:not(.reserved):has(> slot:only-child) {
    margin: 0;
  }

  section > ul {
    flex: 1 0 auto;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 1.25rem;
  }

  .heading {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
    text-wrap: balance;
  }

  ul {
    display: grid;
    gap: var(--_gap);
    list-style: none;
  }

  .card {
    display: grid;
    gap: 0.75rem 1.25em;
    align-content: start;
    min-inline-size: 0;
    /* The smallest size of a target in WCAG 2.2. */
    min-block-size: 24px;
    padding: var(--related-posts-padding, 0);
    border: var(--related-posts-border, none);
    border-radius: var(--related-posts-radius, 0.375rem);
    background: var(--related-posts-background, transparent);
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  .text {
    display: grid;
    gap: 0.375rem;
    align-content: start;
    min-inline-size: 0;
    unicode-bidi: isolate;
  }

  .title {
    font-size: var(--related-posts-title-size, 1.125em);
    font-weight: 600;
    line-height: 1.3;
    text-wrap: pretty;
    hyphens: manual;
  }

  a {
    color: inherit;
    text-decoration: none;
    text-decoration-thickness: 0.07em;
    text-underline-offset: 0.18em;
  }

  .card:has(a[part='link']) {
    cursor: pointer;
  }

  a:hover,
  .card:hover a[part='link'] {
    color: var(--_accent);
    text-decoration-line: underline;
  }

  :is(a, button):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 0.2em;
  }

  /* The whole card reacts, because a click anywhere on it follows the link. */
  .card:active > :is(.frame, .text) {
    opacity: 0.8;
  }

  .card:has(a[part='link']:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 0.2em;
  }

  /* Browsers without ':has()' outline the link instead. */
  .card:has(:focus-visible) a[part='link'] {
    outline: none;
  }

  .meta {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.5;
  }

  /* Breaks lines within the date, but not before it. */
  [part='updated'] {
    white-space: nowrap;
  }

  [part='updated'] time {
    white-space: normal;
  }

  .category {
    color: var(--related-posts-accent-color, var(--_muted));
    font-size: 0.8125em;
    font-weight: 600;
    letter-spacing: 0.02em;
  }

  .excerpt {
    display: var(--_excerpt, -webkit-box);
    overflow: hidden;
    line-height: 1.55;
    /* Aligns the text with the direction of the title. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--related-posts-excerpt-lines, var(--_lines, none));
    line-clamp: var(--related-posts-excerpt-lines, var(--_lines, none));
  }

  ul:not(.list) {
    --_most-lines: 3;
  }

  :is(.shortened, ul:not(.list)) .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_title-lines, var(--_most-lines, none));
    line-clamp: var(--_title-lines, var(--_most-lines, none));
  }

  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }

  img[hidden] {
    visibility: hidden;
  }

  .list > * + * {
    position: relative;
    padding: var(--related-posts-padding, var(--_gap) 0 0);
  }

  /* A border would curve with the radius of the cards. With a border of the theme, the value is invalid: no line. */
  .list > * + *::before {
    content: '';
    position: absolute;
    inset: -1px 0 auto;
    border-block-start: var(--related-posts-border, ) var(--_hairline);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--related-posts-muted-color, currentColor);
      --_hairline: 1px solid currentColor;
    }

    .card a[part='link'] {
      text-decoration-line: underline;
    }
  }

  @media (forced-colors: active) {
    .card,
    :is(a, button):focus-visible {
      outline-color: Highlight;
    }
  }

  @media print {
    .card {
      break-inside: avoid;
    }

  }
`;
