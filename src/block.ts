import './engine.js';

export * from './index.js';
