import { showBlocks } from './blocks.js';

showBlocks(1, 6);
