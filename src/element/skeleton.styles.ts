import { css } from 'lit';

/** Styles for the states without posts: the skeleton, which becomes visible after a delay, and the error message. */
export const skeletonStyles = css`
  .loading {
    display: grid;
  }

  .loading > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }

  .skeleton {
    overflow: hidden;
    visibility: hidden;
    forced-color-adjust: none;
    -webkit-text-fill-color: transparent;
  }

  .skeleton.shown {
    animation: appear 300ms 300ms forwards;
  }

  @keyframes appear {
    from {
      visibility: visible;
      opacity: 0;
    }

    to {
      visibility: visible;
    }
  }

  .bar {
    border-radius: 0.25em;
    background: linear-gradient(transparent 20%, var(--_faint) 20% 80%, transparent 80%);
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }

  .notice {
    display: none;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    color: var(--_muted);
  }

  .reserved .notice {
    display: flex;
  }

  :is([part='retry'], [part='more']) {
    min-block-size: 2.75rem;
    padding: 0.25em 1em;
    border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
    border-radius: var(--related-posts-radius, 0.375rem);
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }

  :is([part='retry'], [part='more']):hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  @media print {
    .skeleton,
    .reserved .notice {
      display: none;
    }

    .reserved {
      --_lines: none !important;
      --_excerpt: -webkit-box !important;
      --_title-lines: none !important;
      min-block-size: 0 !important;
    }
  }
`;
