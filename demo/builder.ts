import { render } from 'lit';
import { block } from './article-page.js';
import { toggle } from './builder/toggle.js';

const root = document.createElement('aside');
root.className = 'builder';
root.setAttribute('aria-label', 'Builder');
document.body.append(root);

/** Loads the builder only when it is opened, or when the URL contains a state. */
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
