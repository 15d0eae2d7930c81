// Validation of the options of `createHandler`: `npm run test:edge`, after `npm run build`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHandler } from 'related-posts-element/edge';

const PRIVATE = [
  [
    '127.0.0.1',
    '127.1',
    '0x7f000001',
    '2130706433',
    '0177.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
  ],
  ['192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
  [
    '[::1]',
    '[::]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[fe80::1]',
    '[ff02::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:8.8.8.8]',
  ],
  [
    '[64:ff9b::7f00:1]',
    '[64:ff9b::10.0.0.1]',
    '[2002:7f00:1::]',
    '[2002:c0a8:101::1]',
    '[2001:db8::1]',
    '[2001::1]',
  ],
  [
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    'printer.local',
    'fritz.home',
    'box.localdomain',
    'metadata.google.internal',
    'nas',
  ],
].flat();

const PUBLIC = [
  [
    'example.org',
    'www.example.org.',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '100.128.0.1',
    '11.0.0.1',
  ],
  [
    '[2606:4700::1111]',
    '[2a00:1450:4001:80b::200e]',
    '[64:ff9b::808:808]',
    '[2002:808:808::]',
    'localhost.example',
  ],
].flat();

test('feeds on the local machine and private networks are rejected', () => {
  for (const host of PRIVATE) {
    const feeds = [`http://${host}/feed.json`];
    assert.throws(() => createHandler({ feeds }), TypeError, host);
    assert.doesNotThrow(() => createHandler({ feeds, allowPrivate: true }), host);
  }
  for (const host of PUBLIC) createHandler({ feeds: [`http://${host}/feed.json`] });
});

test('missing options use the default, and invalid numbers are rejected', async () => {
  const feeds = ['https://example.org/feed.json'];
  const names = [
    'limit',
    'maxPosts',
    'maxPages',
    'maxBytes',
    'timeout',
    'ttl',
    'keep',
    'threshold',
    'maxAge',
  ];
  for (const name of names) {
    createHandler({ feeds, [name]: undefined });
    for (const value of [Number('none'), -1, '5', null, Number.POSITIVE_INFINITY])
      assert.throws(() => createHandler({ feeds, [name]: value }), new RegExp(`${name} must be a number`));
  }
  const handler = createHandler({ feeds, excludeTags: undefined, strict: undefined, store: undefined });
  const response = await handler.fetch(new Request('https://edge.example/related'));
  assert.equal(response.status, 400);
});

test('feeds by host need valid host names', async () => {
  const feed = 'https://example.org/feed.json';
  for (const host of ['https://example.org', 'example.org/blog', '', 'a b'])
    assert.throws(() => createHandler({ feeds: { [host]: feed } }), /is not a valid host name/, host);
  const handler = createHandler({
    feeds: { 'Bücher.example': 'http://localhost/', '*': feed },
    allowPrivate: true,
  });
  for (const host of ['xn--bcher-kva.example', 'www.bücher.example', 'bücher.example.']) {
    const query = new URLSearchParams({ url: `https://${host}/1` });
    const response = await handler.fetch(new Request(`https://edge.example/related?${query}`));
    assert.match((await response.json()).error.message, /Could not load posts from localhost/, host);
  }
});

test('invalid feed URLs are rejected', () => {
  for (const feedUrl of [
    '/feed.json',
    'ftp://example.org/feed',
    'file:///feed',
    'data:,{}',
    'https://me:pw@example.org/',
  ]) {
    assert.throws(
      () => createHandler({ feeds: { 'example.org': feedUrl }, allowPrivate: true }),
      TypeError,
      feedUrl,
    );
  }
  assert.throws(() => createHandler({ feeds: { 'example.org': [] } }), TypeError);
});
