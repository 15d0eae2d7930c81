export type { EleventyConfig } from './eleventy/eleventy-types.js';
export { default, type EleventyOptions } from './eleventy/plugin.js';
