import { css } from 'lit';

/** The button that reveals more posts. */
export const moreStyles = css`@layer block {
  [part='more'] {
    display: block;
    margin: var(--_gap) auto 0;
    padding-inline: 1.5em;
  }

  [part='more']:is([disabled], [aria-disabled]) {
    cursor: default;
  }

  [part='more'][aria-disabled] {
    cursor: progress;
    opacity: 0.6;
  }

  @media print {
    [part='more'] {
      display: none;
    }
  }
}`;
