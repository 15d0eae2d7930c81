import { RelatedPosts } from './element.js';
import { canRender } from './page/trusted-types.js';

export * from './element.js';

// Another copy of this script, or another version, may have been here first.
if (!customElements.get('related-posts') && canRender()) customElements.define('related-posts', RelatedPosts);
