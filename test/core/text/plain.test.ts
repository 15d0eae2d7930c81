import { expect } from '@open-wc/testing';
import { firstParagraph, plainOrHtml, plainText } from '../../../src/core/text/plain.js';

describe('HTML to plain text', () => {
  const cases: Record<string, [string, string][]> = {
    'sets words apart where a block, a break, an item or a cell ended': [
      ['<h3>Review</h3>The Lantern<br>Rated 12<p>Out now</p>', 'Review The Lantern Rated 12 Out now'],
      ['<ul><li>Bread</li><li>Salt</li></ul>', 'Bread Salt'],
      ['<table><tr><td>Mon</td><td>9–5</td></tr><tr><td>Tue</td></tr></table>', 'Mon 9–5 Tue'],
      ['<div>One</div><div>two</div>', 'One two'],
    ],
    'leaves words whole where an inline tag stood': [
      ['<b>L</b>antern <a href="/x">keep</a>ers', 'Lantern keepers'],
    ],
    'decodes entities, once': [
      ['Fish &amp; chips &ndash; &pound;9 &#8217;&#x2019;', 'Fish & chips – £9 ’’'],
      ['&amp;lt;b&amp;gt; &lt;i&gt;', '&lt;b&gt; <i>'],
      ['AT&amp;amp;T', 'AT&amp;T'],
      ['&unknown; &#0; &#xD800; &#128; a &ampx b', '&unknown; \uFFFD \uFFFD € a &ampx b'],
      ['x &lt y &amp z', 'x < y & z'],
    ],
    'leaves out what is not for reading': [
      ['A<script>alert("<p>")</script>B<style>p{}</style>C<!-- <p>no</p> -->D', 'A B CD'.replace('CD', 'CD')],
      ['Calm<script>never closed', 'Calm'],
      ['<svg><text>icon</text></svg>Text<noscript><img></noscript>', 'Text'],
      ['<![CDATA[Read me]]>', 'Read me'],
    ],
    'is not fooled by attributes': [
      ['<a title="a > b" href=\'x>y\'>link</a>', 'link'],
      ['<img alt="<b>no</b>" src=x>seen', 'seen'],
      ['<a title="never closed>text', ''],
    ],
    'keeps what only looks like markup': [['1 < 2 and I <3 you', '1 < 2 and I <3 you']],
    'takes shortcodes out and leaves brackets in': [
      ['[gallery ids="1,2"]Text[caption id="x"]A ferry[/caption]', 'Text A ferry'],
      ['[vc_row][vc_column width="1/2"]Body[/vc_column][/vc_row]', 'Body'],
      ['He said [sic] array[0] [1] [Update]', 'He said [sic] array[0] [1] [Update]'],
    ],
    'says no more of where to read on, only that it is cut': [
      ['It left at dusk [&hellip;]', 'It left at dusk…'],
      ['It left at dusk. <a href="/x">Continue reading <span>“Ferry”</span></a>', 'It left at dusk.'],
      ['It left at dusk. Read more…', 'It left at dusk.'],
      ['It left. <p>The post <a href="/f">Ferry</a> appeared first on <a href="/">Town</a>.</p>', 'It left.'],
      ['I continue reading and writing every day.', 'I continue reading and writing every day.'],
    ],
    'strips what turns or hides text': [['a\u202Eb\u200Bc\u0007d\uD800e\u2066f', 'abcdef']],
    'keeps joiners that letters need': [['می\u200Cخواهم 👩\u200D🚀', 'می\u200Cخواهم 👩\u200D🚀']],
    'folds white space': [[' a\u00A0 \n\t b ', 'a b']],
  };
  for (const [title, pairs] of Object.entries(cases)) {
    it(title, () => {
      for (const [html, text] of pairs) expect(plainText(html), html).to.equal(text);
    });
  }

  it('costs no more time for hostile markup', () => {
    const n = 200_000;
    const hostile = [
      '<script></script',
      '<',
      '&',
      '[',
      '<a "',
      "<a x='",
      '<!--',
      '<a =',
      '[a ',
      '[/a]',
      '</p><p ',
      '<svg>',
      '&#',
      '<p><',
    ];
    for (const piece of hostile) {
      const start = performance.now();
      plainText(piece.repeat(n));
      firstParagraph(piece.repeat(n));
      expect(performance.now() - start, piece).to.be.below(5000);
    }
  });
});

describe('fields that should be plain and often are not', () => {
  it('reads HTML where there is some', () => {
    expect(plainOrHtml('<p>One</p><p>two</p>')).to.equal('One two');
    expect(plainOrHtml('Fish &amp; chips')).to.equal('Fish & chips');
    expect(plainOrHtml('line<br/>line')).to.equal('line line');
  });

  it('leaves everything else as it is', () => {
    for (const text of [
      'Use the <dialog> element',
      'a < b && c > d',
      'List<String> in Java',
      'R&D; or not',
      'x <= y',
    ]) {
      expect(plainOrHtml(text), text).to.equal(text);
    }
  });
});

describe('the first real paragraph', () => {
  it('passes over captions and bylines', () => {
    const html =
      '<figure><img><figcaption>Dusk</figcaption></figure><p>By Ada</p><p>The ferry left the quay at dusk, as ever.</p>';
    expect(firstParagraph(html)).to.equal('The ferry left the quay at dusk, as ever.');
  });

  it('goes on with the next where it is short', () => {
    expect(firstParagraph('<p>The ferry left at dusk today.</p><p>Nobody waved.</p>')).to.equal(
      'The ferry left at dusk today. Nobody waved.',
    );
  });

  it('takes the text as it comes where there are no paragraphs', () => {
    expect(firstParagraph('The ferry left.<br><br>Nobody waved.')).to.equal('The ferry left. Nobody waved.');
  });
});
