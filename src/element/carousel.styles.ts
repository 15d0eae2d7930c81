import { css } from 'lit';

/** A row of cards that scrolls by touch, wheel, keyboard, or arrows. */
export const carouselStyles = css`@layer block {
  /* Whole cards, and a part of the next one: 1 card in narrow blocks, and up to 5 cards in wide ones. */
  .carousel {
    --_min: var(--related-posts-card-min-width, 16rem);
    --_width: max(
      100% / 5.3,
      min(100% / 4.3, (5.3 * var(--_min) - 100%) * 999),
      min(100% / 3.3, (4.3 * var(--_min) - 100%) * 999),
      min(100% / 2.3, (3.3 * var(--_min) - 100%) * 999),
      min(82%, (2.3 * var(--_min) - 100%) * 999)
    );
    grid-auto-columns: minmax(calc(var(--_width) - var(--_gap) * 0.6), 24rem);
    grid-auto-flow: column;
    /* Space for focus outlines, which scrolling would clip. There is no negative margin at the end, where it could make
       the page scroll. */
    margin: -0.375rem 0;
    margin-inline-start: -0.375rem;
    padding: 0.375rem;
    /* Clips absolutely positioned elements, too. */
    position: relative;
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-padding-inline: 0.375rem;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }

  .skeleton .carousel {
    overflow: hidden;
  }

  .carousel.dragged {
    scroll-snap-type: none;
    cursor: grabbing;
    user-select: none;
  }

  .carousel > * {
    scroll-snap-align: start;
  }

  .carousel .title {
    text-wrap: balance;
  }

  /* The limit on lines would clip the descenders of the last line. */
  .carousel .title:is(:lang(ar), :lang(fa), :lang(ur)) {
    line-height: 1.6;
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
    justify-content: center;
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

  /* On phones, the controls are below the cards, within reach of the thumb. */
  @media (pointer: coarse), (max-width: 30rem) {
    .skeleton {
      display: flex;
      flex-direction: column;
    }

    .head {
      display: contents;
    }

    .head > :first-child:not(.controls) {
      margin-block-end: 1.25rem;
    }

    .controls,
    .arrows::after {
      order: 1;
      box-sizing: border-box;
      block-size: 2.75rem;
      margin: 1rem 0 0;
    }

    .controls button {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }
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
