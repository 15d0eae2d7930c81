/** Space above the block when its page scrolls to it, as a share of the height of the frame. */
const ABOVE = 0.3;

/** Scrolls each page to its block. A fragment in the URL would scroll the gallery, too. */
function showBlock(frame: HTMLIFrameElement): void {
  const page = frame.contentWindow;
  const block = frame.contentDocument?.querySelector('related-posts');
  if (!page || !block) return;
  const { top, bottom } = block.getBoundingClientRect();
  if (bottom > page.innerHeight) page.scrollBy({ top: top - page.innerHeight * ABOVE, behavior: 'instant' });
}

for (const frame of document.querySelectorAll('iframe')) {
  frame.addEventListener('load', () => showBlock(frame));
  if (frame.contentDocument?.readyState === 'complete') showBlock(frame);
}
