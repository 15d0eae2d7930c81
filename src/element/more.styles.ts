import { css } from 'lit';

/** The button that reveals more posts. */
export const moreStyles = css`@layer block {
  [part='more'] {
    display: block;
    box-sizing: border-box;
    min-block-size: 2.75rem;
    margin: var(--related-posts-gap, 1.75rem) auto 0;
    padding: 0.5em 1.5em;
    border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
    border-radius: var(--related-posts-radius, 0.375rem);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  [part='more']:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  [part='more']:is([disabled], [aria-disabled]) {
    cursor: default;
  }

  @media print {
    [part='more'] {
      display: none;
    }
  }
}`;
