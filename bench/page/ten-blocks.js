// Ten blocks on one page: sixty cards, from a feed that is to be read and ranked once.
import { showBlocks } from './blocks.js';

showBlocks(10);
