import { RelatedPosts } from './element.js';

export * from './element.js';

// Another copy of this script, or another version, may have been here first.
if (!customElements.get('related-posts')) customElements.define('related-posts', RelatedPosts);
