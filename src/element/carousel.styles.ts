/** A row of cards that scrolls by touch, wheel, keyboard, or arrows. */
export const carouselStyles = /* css */ `@layer block {
  .carousel {
    grid-auto-columns: min(82%, var(--related-posts-card-min-width, 16rem));
    grid-auto-flow: column;
    /* Space for focus outlines, which scrolling would clip. There is no negative margin at the end, where it could make
       the page scroll. */
    margin: -0.375rem 0;
    margin-inline-start: -0.375rem;
    padding: 0.375rem;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-padding-inline: 0.375rem;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }

  .carousel > * {
    scroll-snap-align: start;
  }

  /* Space reserved for the controls, on a separate line in narrow blocks. */
  .arrows::after {
    content: '';
    inline-size: calc(6rem + 3em);
    block-size: 2.5rem;
  }

  .controls {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    margin-inline-start: auto;
  }

  [part='position'] {
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }

  .controls button {
    display: grid;
    place-items: center;
    box-sizing: border-box;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    padding: 0;
    border: 1px solid color-mix(in srgb, currentColor 40%, transparent);
    border-radius: 50%;
    background: transparent;
    color: inherit;
    cursor: pointer;
  }

  .controls button:hover {
    border-color: var(--_accent);
    color: var(--_accent);
  }

  .controls button[aria-disabled] {
    cursor: default;
    opacity: 0.4;
  }

  .controls svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }

  .controls svg:dir(rtl) {
    scale: -1 1;
  }

  @media (forced-colors: active) {
    .controls button[aria-disabled] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }

  @media print {
    .controls {
      display: none;
    }

    .carousel {
      grid-auto-flow: row;
      grid-auto-columns: auto;
    }
  }
}`;
