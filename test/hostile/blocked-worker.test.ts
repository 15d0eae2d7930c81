import { expect } from '@open-wc/testing';
import { leave, served } from '../support/served.js';
import { links, mount, tripped } from './watch.js';

it('a long feed is read on the main thread if Trusted Types block the worker', async () => {
  // This can't be undone, so it must be the only test in this file.
  const policy = document.createElement('meta');
  const content = "require-trusted-types-for 'script'; trusted-types lit-html";
  Object.assign(policy, { httpEquiv: 'Content-Security-Policy', content });
  document.head.append(policy);
  const posts = Array.from({ length: 2000 }, (_, i) => ({
    url: `https://town.example/${i}`,
    title: `Tides of day ${i}`,
    summary: 'High at noon, low at six, and the ferry goes when it can.',
  }));
  const block = await mount({ src: served({ document: await leave(JSON.stringify(posts)) }), limit: '3' });
  expect(links(block)).to.have.length(3);
  // Only the report of the blocked policy; browsers without Trusted Types don't report it.
  expect(tripped.filter((attack) => !attack.startsWith('policy: '))).to.deep.equal([]);
});
