// The builder's first look at the page is at the article that was asked for.
import './article-page.js';
import { Builder } from './builder/builder.js';

const root = document.createElement('aside');
root.className = 'builder';
root.setAttribute('aria-label', 'Builder');
document.body.append(root);
new Builder(root);
