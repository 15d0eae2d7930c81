import { css, unsafeCSS } from 'lit';
import { balancedRows } from './balanced-rows.js';

/** Images, and all layouts except the list and the carousel. */
export const layoutStyles = css`@layer block {
  .frame {
    aspect-ratio: var(--related-posts-image-ratio, 3 / 2);
    min-inline-size: 0;
    overflow: hidden;
    align-self: start;
    border-radius: var(--related-posts-radius, 0.375rem);
  }

  .frame img {
    inline-size: 100%;
    block-size: 100%;
    background: var(--_faint);
    border-radius: inherit;
    object-fit: cover;
    /* The edge of images that have the color of the page. */
    outline: 1px solid var(--_faint);
    outline-offset: -1px;
  }

  .frame img[hidden] {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }

  /* The panel of a post without an image, or with a broken one. */
  .frame:not(:has(:not([hidden])))::before {
    content: attr(data-initial);
    content: attr(data-initial) / '';
    display: grid;
    place-items: center;
    block-size: 100%;
    color: color-mix(in srgb, var(--_accent) 40%, transparent);
    background: linear-gradient(135deg, var(--_faint), color-mix(in srgb, var(--_accent) 16%, transparent));
    font-size: 2.5em;
    font-weight: 600;
    line-height: 1;
    text-transform: uppercase;
  }

  /* If no post has an image, panels would be empty decoration. */
  [part='list']:not(:has(img)) .frame {
    display: none;
  }

  .list > :has(> .frame) {
    display: flex;
  }

  .list > * > .frame {
    flex: 0 0 clamp(4rem, 30%, 12rem);
    font-size: 0.75em;
  }

  .frame + .text {
    flex: 1;
  }

  /* Aligns the top of the letters with the top of the image. */
  :is(.list > *, .compact > *, .featured > * + *) > .frame + .text {
    margin-block-start: -0.25em;
  }

  ul:not(.list) .title {
    text-wrap: balance;
  }

  /* The limit on lines would clip the descenders of the last line. */
  ul:not(.list) .title:is(:lang(ar), :lang(fa), :lang(ur)) {
    line-height: 1.6;
  }

  @media (hover: hover) and (prefers-reduced-motion: no-preference) {
    .frame img {
      transition: scale 0.3s ease-out;
    }

    .card:hover img {
      scale: 1.04;
    }

    .card:active img {
      scale: 1.01;
    }
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_min)), 1fr));
  }

  :is(.grid, .featured) {
    --_min: var(--related-posts-card-min-width, 16rem);
  }

  /* Rows are balanced: see 'balancedRows'. */
  .grid:not(:has(> :nth-child(13))) {
    display: flex;
    flex-wrap: wrap;
  }

  .grid > * {
    box-sizing: border-box;
    flex-grow: 1;
  }

  /* In a wide card, the image is beside the text. */
  .grid > :has(> .frame) {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
  }

  .grid > * > .frame {
    flex: 1 1 calc(var(--_min) * 0.85);
  }

  .grid > * > .frame + .text {
    flex: 1 1 var(--_min);
  }

  .compact {
    gap: 1.25rem var(--_gap);
    grid-template-columns: repeat(auto-fill, minmax(max(min(100%, 18rem), 30%), 1fr));
  }

  :is(.compact > *, .featured > * + *):has(> .frame) {
    display: flex;
    gap: 0.875em;
  }

  :is(.compact > *, .featured > * + *) > .frame {
    flex: 0 0 clamp(3rem, 22%, 4.5rem);
    aspect-ratio: 1;
    font-size: 0.75em;
  }

  :is(.compact > *, .featured > * + *) .title {
    font-size: var(--related-posts-title-size, 1em);
  }

  :is(.compact > *, .featured > * + *) > .text {
    gap: 0.25rem;
  }

  /* One to three columns; the large card spans all but the last. */
  .featured {
    gap: 1.25rem var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(max(min(100%, var(--_min) * 1.15), 26%), 1fr));
  }

  .featured > :first-child {
    --_most-lines: none;
    grid-column: 1 / -2;
    grid-row: 1 / span 5;
  }

  .featured > :first-child .title {
    font-size: calc(var(--related-posts-title-size, 1.125em) * 1.4);
    line-height: 1.25;
  }

  .featured > :first-child > .frame {
    aspect-ratio: var(--related-posts-image-ratio, 16 / 9);
    inline-size: 100%;
    max-block-size: 28rem;
  }

  .featured > * + * .excerpt {
    display: none;
  }
  ${unsafeCSS(balancedRows(12))}
}`;
