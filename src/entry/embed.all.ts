import '../index.js';
import { placeBlocks } from './one-tag.js';

placeBlocks();
