/** Features that respond to the reader and that few pages use, in one file. */

export { PrefetchController } from './prefetch-controller.js';
