import { block } from './article-page.js';
import { Builder } from './builder/builder.js';

const root = document.createElement('aside');
root.className = 'builder';
root.setAttribute('aria-label', 'Builder');
document.body.append(root);
new Builder(root, block);
