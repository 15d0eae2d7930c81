import { render } from 'lit';
import { block } from './article-page.js';
import { toggle } from './builder/toggle.js';

const root = document.createElement('aside');
root.className = 'builder';
root.setAttribute('aria-label', 'Builder');
document.body.append(root);

/** A page on which nobody opens the builder pays only for its button, unless the address asks for something. */
let builder: Promise<import('./builder/builder.js').Builder> | undefined;

function start() {
  builder ??= import('./builder/builder.js').then(({ Builder }) => new Builder(root, block));
  return builder;
}

if (location.search) void start();
else
  render(
    toggle(false, async () => (await start()).open()),
    root,
  );
