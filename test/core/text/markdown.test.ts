import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';
import { markdownToText } from '../../../src/core/text/markdown.js';

describe('Markdown with its lines', () => {
  it('becomes text without its syntax', () => {
    for (const [markdown, text] of [
      ['---\ntitle: Nets\n---\n\nNets are **old**.', 'Nets are old.'],
      ['+++\ntitle = "Nets"\n+++\nNets are *old*.', 'Nets are old.'],
      ['Bring:\n\n- [x] nets\n- ropes\n\n1. salt\n2. bread', 'Bring: nets ropes salt bread'],
      ['Run:\n\n```sh\nmake nets\n```\n\nThen **wait**.', 'Run: Then wait.'],
      [
        'See [the plan][p] and [map].\n\n[p]: https://a.example\n[map]: <https://b.example> "M"',
        'See the plan and map.',
      ],
      ['Nets hold.[^1] **Yes**.\n\n[^1]: Says Ivo.\n    Twice.', 'Nets hold. Yes.'],
      ['At [[Pier 5|the pier]] by [[Wall]]. ![[net.jpg]]', 'At the pier by Wall.'],
      ['Why\n===\n\nThe _wall_ leaks.', 'Why The wall leaks.'],
      ['| Fish | Price |\n|---|---:|\n| Cod | 5 |', 'Fish Price Cod 5'],
      [
        'export const meta = { a: 1 };\n\n# Nets\n\n<Box kind="x">\nOld.\n</Box>\n\n{/* later */}',
        'Nets Old.',
      ],
    ] as const)
      expect(markdownToText(markdown), markdown).to.equal(text);
  });

  it('is left alone in other text', () => {
    for (const text of [
      '2 * 3 * 4 is 24.',
      'Set max_age_days.\nAnd wait.',
      'C# and F# - old.',
      'Array[0] [sic]',
    ])
      expect(markdownToText(text)).to.equal(text);
  });

  it('is recognized in RSS and Atom', () => {
    const body =
      '## Nets\n\nNets are **old**, says [Ivo](https://a.example). ![Net](https://a.example/n.jpg)';
    for (const document of [
      `<rss><channel><item><title>A</title><link>/a</link><description><![CDATA[${body}]]></description></item></channel></rss>`,
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><link href="/a"/><content type="text/markdown">${body}</content></entry></feed>`,
    ])
      expect(readFeed(document, { url: 'https://pier.example/' }).posts[0]?.summary).to.equal(
        'Nets Nets are old, says Ivo.',
      );
  });
});
