import { css } from 'lit';
import { styles } from './related-posts.styles.js';
import { skeletonStyles } from './skeleton.styles.js';

/**
 * All styles of the block, for the browser and for server-side rendering. They are in a cascade layer, so that the
 * styles in a custom card template take precedence.
 */
export const blockStyles = css`@layer block { ${styles} ${skeletonStyles} }`;
