/** Images, and all layouts except the list and the carousel. */
export const layoutStyles = /* css */ `@layer block {
  .frame {
    position: relative;
    aspect-ratio: var(--related-posts-image-ratio, 3 / 2);
    min-inline-size: 0;
    overflow: hidden;
    border-radius: var(--related-posts-radius, 0.375rem);
    background: var(--_faint);
  }

  .frame img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }

  /* The panel of a post without an image, or with a broken one. */
  .frame:not(:has(:not([hidden])))::before {
    content: attr(data-initial);
    content: attr(data-initial) / '';
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: color-mix(in srgb, var(--_accent) 45%, transparent);
    background: linear-gradient(135deg, transparent, color-mix(in srgb, var(--_accent) 10%, transparent));
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
    flex: 0 0 clamp(4.5rem, 30%, 12rem);
    align-self: start;
  }

  .list > * > .frame + .text {
    flex: 1;
  }

  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--related-posts-card-min-width, 16rem)), 1fr));
  }
}`;
