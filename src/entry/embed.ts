import { loadWhenNear } from './load-block.js';
import { loadOneFile } from './load-one-file.js';
import { placeBlocks, tag } from './one-tag.js';

placeBlocks();
loadWhenNear(tag?.src, () => loadOneFile(tag));
