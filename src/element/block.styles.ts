import { carouselStyles } from './carousel.styles.js';
import { styles } from './related-posts.styles.js';
import { waitingStyles } from './waiting.styles.js';

/** All styles of the block, whether its script brings them or its server. */
export const blockStyles = [styles, carouselStyles, waitingStyles];
