import { styles } from './related-posts.styles.js';
import { skeletonStyles } from './skeleton.styles.js';

/**
 * All styles of the block, whether its script brings them or its server. In a layer, for the styles in a card of the
 * page's own to be stronger than any of them.
 */
export const blockStyles = /* css */ `@layer block { ${styles} ${skeletonStyles} }`;
