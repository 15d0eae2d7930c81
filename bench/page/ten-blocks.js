// Ten blocks of one card each: the feed is to be read and ranked once.
import { showBlocks } from './blocks.js';

showBlocks(10, 1);
