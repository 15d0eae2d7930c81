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
  'an entity that holds itself': {
    body: channel(item('&a;'), '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'),
  },
  'an entity that is a file': {
    body: channel(item('&a;'), '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  },
  'an entity from elsewhere': { body: channel(item('&a;'), '<!DOCTYPE rss [<!ENTITY a SYSTEM "@evil">]>') },
  'a public entity': { body: channel(item('&a;'), '<!DOCTYPE rss [<!ENTITY a PUBLIC "-//X//X" "@evil">]>') },
  'a parameter entity from elsewhere': {
    body: channel('', '<!DOCTYPE rss [<!ENTITY % a SYSTEM "@evil"> %a;]>'),
  },
  'a parameter entity that makes another': {
    body: channel(item('&b;'), `<!DOCTYPE rss [<!ENTITY % a "<!ENTITY b SYSTEM '@evil'>"> %a;]>`),
  },
  'an entity that holds markup': { body: channel(item('&a;'), `<!DOCTYPE rss [<!ENTITY a "${RUN}">]>`) },
  'an entity named like a known one': {
    body: channel(item('&amp;lt;'), '<!DOCTYPE rss [<!ENTITY amp "<">]>'),
  },
  'a document type from elsewhere': { body: channel('', '<!DOCTYPE rss SYSTEM "@evil">') },
  'a public document type': { body: channel('', '<!DOCTYPE rss PUBLIC "-//X//X" "@evil">') },
  'a document type that ends early': {
    body: channel('', `<!DOCTYPE rss [<!ENTITY a "]>${RUN}">]>`),
  },
  'attributes by default': { body: channel('', '<!DOCTYPE rss [<!ATTLIST item onclick CDATA "pwned()">]>') },
  'an inclusion': { body: channel('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="@evil"/>') },
  'an inclusion of text': {
    body: channel(
      item(
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="file:///etc/passwd"/>x',
      ),
    ),
  },
  'a style sheet': { body: channel('', '<?xml-stylesheet type="text/xsl" href="@evil"?>') },
  'a style sheet of its own': {
    body: channel('', '<?xml-stylesheet type="text/css" href="data:text/css,*{color:red}"?>'),
  },
  'a schema from elsewhere': {
    body: channel('', '').replace('<rss ', '<rss xmlns:xsi="x" xsi:schemaLocation="x @evil" '),
  },
  'a namespace from elsewhere': { body: channel('', '').replace('<rss ', '<rss xmlns:x="@evil" ') },
  'an HTML script among the posts': {
    body: channel(`<script xmlns="http://www.w3.org/1999/xhtml">pwned()</script>`),
  },
  'an SVG with a script among the posts': {
    body: channel(`<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()">${RUN}</svg>`),
  },
  'an HTML script as a title': {
    body: channel(item(`<x:script xmlns:x="http://www.w3.org/1999/xhtml">pwned()</x:script>x`)),
  },
  'an image as a title': { body: channel(item('<img src="x" onerror="pwned()"/>x')) },
  'a section in a section': { body: channel(item(`<![CDATA[<![CDATA[${RUN}]]>]]>`)) },
  'a section ended within': { body: channel(item(`<![CDATA[x]]>${RUN}<![CDATA[x]]>`)) },
  'a comment ended oddly': { body: channel(item(`<!--x--!>${RUN}<!-- -->x`)) },
  'a comment of dashes': { body: channel(item(`<!------>${RUN}`)) },
  'an instruction in the title': { body: channel(item(`<?php pwned() ?>${RUN}`)) },
  'attributes without quotes': {
    body: channel('<item onclick=pwned()><title>x</title><link>/x</link></item>'),
  },
  'attributes twice': {
    body: channel('<item a="1" a="2" onclick="pwned()" onclick="x"><title>x</title></item>'),
  },
  'attributes that are prototypes': {
    body: channel('<item __proto__="x" constructor="x"><title>x</title><link>/x</link></item>'),
  },
  'elements that are prototypes': {
    body: channel('<item><__proto__>x</__proto__><constructor>x</constructor><link>/x</link></item>'),
  },
  'a hundred thousand levels': { body: channel(`<a>`.repeat(100_000) + '</a>'.repeat(100_000)) },
  'a hundred thousand ends without a start': { body: channel('</a>'.repeat(100_000)) },
  'a hundred thousand elements in a post': {
    body: channel(`<item>${'<category>x</category>'.repeat(100_000)}<link>/x</link></item>`),
  },
  'a hundred thousand attributes': {
    body: channel(
      `<item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}><link>/x</link></item>`,
    ),
  },
  'a post in a post': {
    body: channel(
      `<item><title>x</title><link>/x</link>${GOOD.replace('Tides', 'y').replace('tides', 'y')}</item>`,
    ),
  },
  'ends in the wrong order': { body: channel('<item><title>x</item></title>') },
  'an end that never comes': { body: `<rss><channel>${GOOD}<item><title>x` },
  'a base that is a script': {
    body: channel('', '').replace('<channel>', '<channel xml:base="javascript:pwned()">'),
  },
  'a base that is elsewhere': {
    body: channel('<item xml:base="@evil"><title>x</title><link>y</link></item>'),
  },
  'characters that XML forbids': {
    body: channel(item('x\u0001\u0008\u000B&#1;&#0;&#xFFFE;&#xD800;&#x110000;')),
  },
  'an unknown encoding': { body: channel('', '<?xml version="1.0" encoding="x-evil"?>') },
  'an encoding that it is not in': { body: channel('', '<?xml version="1.0" encoding="utf-16"?>') },
  'UTF-7': {
    body: channel(item('+ADw-script+AD4-pwned()+ADw-/script+AD4-'), '<?xml version="1.0" encoding="utf-7"?>'),
  },
  'a version that there is none of': { body: channel('', '<?xml version="9.9"?>') },
  'two roots': {
    body: `${channel('')}<rss><channel><item><title>x</title><link>/x</link></item></channel></rss>`,
  },
  'markup before the root': { body: channel('', `<!-- ${RUN} -->`) },
  'markup behind the root': { body: `${channel('')}${RUN}` },
  'only an entity bomb': { body: `<!DOCTYPE x [<!ENTITY e0 "ha">${bomb}]><x>&e20;</x>`, fails: 'not-a-feed' },
  'an SVG': {
    body: `<svg xmlns="http://www.w3.org/2000/svg" onload="pwned()">${RUN}</svg>`,
    fails: 'not-a-feed',
  },
  'an XHTML page': {
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${RUN}</body></html>`,
    fails: 'not-a-feed',
  },
  'a list of feeds': { body: '<opml><body><outline xmlUrl="@evil"/></body></opml>', fails: 'not-a-feed' },
  'a map of the site': {
    body: '<urlset><url><loc>javascript:pwned()</loc></url></urlset>',
    fails: 'not-a-feed',
  },
  'a message of an error': {
    body: `<Error><Code>AccessDenied</Code><Message>${RUN}</Message></Error>`,
    fails: 'not-a-feed',
  },
  'a style sheet in place of a feed': {
    body: '<xsl:stylesheet xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>',
    fails: 'not-a-feed',
  },
};
