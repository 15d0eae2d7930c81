/** Features that respond to the reader and that few pages use, in one file. */

export { MoreController, moreStyles } from './more-controller.js';
export { PrefetchController } from './prefetch-controller.js';
