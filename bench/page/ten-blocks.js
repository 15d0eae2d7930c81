// Ten blocks with one card each. The feed should be read and ranked once.
import { showBlocks } from './blocks.js';

showBlocks(10, 1);
