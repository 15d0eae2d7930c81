import type {} from '../../src/element.js';

/** Explains that the posts of the sample feeds don't exist: their hosts are reserved for examples (RFC 2606). */
addEventListener('related-posts-select', (event) => {
  const { url } = event.detail.post;
  if (!new URL(url).hostname.endsWith('.example')) return;
  event.preventDefault();
  note.textContent = `This is a sample feed, so ${url} does not exist.`;
  note.hidden = false;
});

const note = document.createElement('p');
note.role = 'status';
note.lang = 'en';
note.dir = 'ltr';
note.hidden = true;
note.style.cssText =
  'position: fixed; inset: auto 1rem 1rem; z-index: 9; margin: 0; padding: 0.75rem 1rem; border-radius: 0.5rem; ' +
  'background: #17242d; color: #fff; font: 0.875rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere';
document.body.append(note);
