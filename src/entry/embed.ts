import { loadWhenNear } from './load-block.js';
import { loadSingleFile } from './load-single-file.js';
import { placeBlocks, tag } from './one-tag.js';

placeBlocks();
loadWhenNear(tag?.src, () => loadSingleFile(tag));
