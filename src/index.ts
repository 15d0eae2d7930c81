import { RelatedPosts } from './element.js';
import { canRender } from './page/trusted-types.js';

export * from './element.js';

// Another copy or version of this script may have defined the element already.
if (!customElements.get('related-posts') && canRender()) customElements.define('related-posts', RelatedPosts);
