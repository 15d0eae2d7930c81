import { expect } from '@open-wc/testing';
import { firstParagraph, looksLikeHtml, plainText } from '../../../src/core/text/html-to-text.js';
import { plainOrHtml } from '../../../src/core/text/text-field.js';
import { installAllRules } from '../../support/rules.js';

before(installAllRules);

describe('HTML to plain text', () => {
  const cases: Record<string, [string, string][]> = {
    'separates words at the end of blocks, line breaks, list items and cells': [
      ['<h3>Review</h3>The Lantern<br>Rated 12<p>Out now</p>', 'Review The Lantern Rated 12 Out now'],
      ['<ul><li>Bread</li><li>Salt</li></ul>', 'Bread Salt'],
      ['<table><tr><td>Mon</td><td>9–5</td></tr><tr><td>Tue</td></tr></table>', 'Mon 9–5 Tue'],
      ['<div>One</div><div>two</div>', 'One two'],
    ],
    "doesn't split words at inline tags": [['<b>L</b>antern <a href="/x">keep</a>ers', 'Lantern keepers']],
    'decodes entities once': [
      ['Fish &amp; chips &ndash; &pound;9 &#8217;&#x2019;', 'Fish & chips – £9 ’’'],
      ['&amp;lt;b&amp;gt; &lt;i&gt;', '&lt;b&gt; <i>'],
      ['AT&amp;amp;T', 'AT&amp;T'],
      ['&unknown; &#0; &#xD800; &#128; a &ampx b', '&unknown; \uFFFD \uFFFD € a &ampx b'],
      ['&#99999999999999999999; &#xFFFFFFFFF;', '\uFFFD \uFFFD'],
      ['x &lt y &amp z', 'x < y & z'],
      [
        '&copy 2026 Caf&eacute au lait, harbour.example/?a=1&copy=2',
        '© 2026 Café au lait, harbour.example/?a=1&copy=2',
      ],
      [
        '&Aring;ngstr&ouml;m, Dvo&rcaron;&aacute;k, &Lstrok;&oacute;d&zacute;, &scedil;',
        'Ångström, Dvořák, Łódź, ş',
      ],
      ['Why&quest; &lbrack;1&rsqb;&period; &alpha;&hearts;&rarr;', 'Why? [1]. α♥→'],
      ['&Omega;&Sigma;&Oslash;&Lstrok;&lstrok;&AElig;&Dagger;&Prime;&le;&check;&NBSP;&QUOT;', 'ΩΣØŁłÆ‡″≤✓ "'],
      ['&constructor; &toString; &;', '&constructor; &toString; &;'],
    ],
    'removes hidden content': [
      ['A<script>alert("<p>")</script>B<style>p{}</style>C<!-- <p>no</p> -->D', 'A B CD'],
      ['Calm<script>never closed', 'Calm'],
      ['<svg><text>icon</text></svg>Text<noscript><img></noscript>', 'Text'],
      ['<![CDATA[Read <b>me</b>]]>', 'Read me'],
      ['row[cell[0]]>5', 'row[cell[0]]>5'],
      ['One<!-->two<!--[if mso]><p>no</p><![endif]-->', 'Onetwo'],
      ['Seen<script>"</scripty> no"</script> and <embed src="x">heard', 'Seen and heard'],
      ['<iframe src="x"/>After a frame', 'After a frame'],
      ['<math><mi>x</mi><annotation>x</annotation></math> is two', 'is two'],
    ],
    'replaces the image of a character with the character': [
      ['Storm <img src="1f30a.png" alt="🌊" class="wp-smiley" />warning', 'Storm 🌊warning'],
      ["<img class='emoji' alt='🇮🇸' src=x> and <img alt='7 gulls' src=y>", '🇮🇸 and'],
    ],
    'ignores tags inside attributes': [
      ['<a title="a > b" href=\'x>y\'>link</a>', 'link'],
      ['<img alt="<b>no</b>" src=x>seen', 'seen'],
      ['<p title="it\'s > that">It\'s</p> "so"', 'It\'s "so"'],
      ['<a title="never closed>text', ''],
    ],
    'keeps text that only looks like markup': [['1 < 2 and I <3 <i>you</i> <>', '1 < 2 and I <3 you <>']],
    'removes shortcodes and keeps other brackets': [
      ['[gallery ids="1,2"]Text[caption id="x"]A ferry[/caption]', 'Text A ferry'],
      ['[vc_row][vc_column width="1/2"]Body[/vc_column][/vc_row]', 'Body'],
      ['[vc_row][su_box]Cut off here', 'Cut off here'],
      ['[contact-form-7 id="1" title="[x]"][embed]https://tube.example/v[/embed]Text', 'Text'],
      ['[quote id=&#8221;7&#8243;]Said[/quote] [url=https://a.example]there[/url]', 'Said there'],
      ['He said [sic] array[0] [1] [Update]', 'He said [sic] array[0] [1] [Update]'],
      ['[Video] list[my_index] [where x=5] [[gallery]]', '[Video] list[my_index] [where x=5] [[gallery]]'],
    ],
    'removes "Continue reading", and keeps one ellipsis': [
      ['It left at dusk [&hellip;]', 'It left at dusk…'],
      ['It left at dusk. <a href="/x">Continue reading <span>“Ferry”</span></a>', 'It left at dusk.'],
      ['It left at dusk. Read more…', 'It left at dusk.'],
      ['It left. <p>The post <a href="/f">Ferry</a> appeared first on <a href="/">Town</a>.</p>', 'It left.'],
      ['It left at dusk. <a>Weiterlesen →</a>', 'It left at dusk.'],
      ['It left… <p><a>Lire la suite <span>de « Bac »</span></a></p>', 'It left…'],
      ['It left. (more&hellip;)', 'It left.'],
      ['港を出た … <a>「船」の続きを読む</a>', '港を出た …'],
      ['<p>Es fuhr ab.</p><p>Der Beitrag <a>T</a> erschien zuerst auf <a>S.de</a>.</p>', 'Es fuhr ab.'],
      ['<p>One […] two</p>', 'One two'],
    ],
    'keeps sentences that only resemble boilerplate': [
      ['I continue reading and writing every day.', 'I continue reading and writing every day.'],
      ['Most people want to read more', 'Most people want to read more'],
      ['You can <a>read more about it here</a>', 'You can read more about it here'],
      ['Read more', 'Read more'],
      ['<p>Her song appeared first on the radio.</p>', 'Her song appeared first on the radio.'],
    ],
    'removes characters that reorder or hide text': [['a\u202Eb\u200Bc\u0007d\u2066e\uD800', 'abcde\uFFFD']],
    'keeps zero-width joiners': [['می\u200Cخواهم 👩\u200D🚀', 'می\u200Cخواهم 👩\u200D🚀']],
    'collapses white space': [[' a\u00A0 \n\t b ', 'a b']],
  };
  for (const [title, pairs] of Object.entries(cases)) {
    it(title, () => {
      for (const [html, text] of pairs) expect(plainText(html), html).to.equal(text);
    });
  }

  // In linear time, a megabyte takes milliseconds; in quadratic time, hours.
  for (const piece of [
    '<',
    '&',
    '[',
    ']',
    ' ',
    '…',
    '<a "',
    "<a x='",
    '<!--',
    '<a =',
    '[a ',
    '[a "',
    '[/a]',
    '[a]https://',
    '</p><p ',
    '<p class="',
    '<svg>',
    '</svg',
    '<svg></svg',
    '<script></script',
    '&#',
    '<p><',
    '<a>Read more',
    '=',
    '<p>The post ',
    '\u3042',
  ]) {
    it(`converts a megabyte of ${JSON.stringify(piece)} in linear time`, () => {
      const hostile = `<svg/>[/a]<a ${piece.repeat(1_000_000 / piece.length)}`;
      for (const read of [plainText, plainOrHtml, firstParagraph]) expect(read(hostile)).to.be.a('string');
    });
  }
});

describe('fields that should be plain text', () => {
  it('convert HTML if there is any', () => {
    expect(plainOrHtml('<p>One</p><p>two</p>')).to.equal('One two');
    expect(plainOrHtml('Fish &amp; chips')).to.equal('Fish & chips');
    expect(plainOrHtml('line<br/>line')).to.equal('line line');
    expect(plainOrHtml('It <em>left</em>')).to.equal('It left');
    expect(plainOrHtml('Dusk<img src="a.png">')).to.equal('Dusk');
    expect(plainOrHtml('See <a href="/ferry">the ferry')).to.equal('See the ferry');
    expect(plainOrHtml('Tides<script>track()</script >')).to.equal('Tides');
    expect(plainOrHtml('<STYLE>p{}</STYLE>Tides')).to.equal('Tides');
  });

  it('leave other text unchanged', () => {
    for (const text of [
      'Use the <dialog> element',
      'a < b && c > d',
      'List<String> in Java',
      'R&D; or not',
      'x <= y',
      'How <script> and <style> work',
      'The </script> that stopped the timetable <!-- for a day -->',
      '/?a=1&copy=2',
      'To be continued [...]',
    ]) {
      expect(looksLikeHtml(text), text).to.equal(false);
      expect(plainOrHtml(text), text).to.equal(text);
    }
  });
});

describe('the first real paragraph', () => {
  it('skips captions and bylines', () => {
    const html =
      '<figure><img><figcaption>Dusk</figcaption></figure><p>By Ada</p><p>The ferry left the quay at dusk, as ever.</p>';
    expect(firstParagraph(html)).to.equal('The ferry left the quay at dusk, as ever.');
  });

  it('continues with the next one if it is short', () => {
    expect(firstParagraph('<p>The ferry left at dusk today.</p><p>Nobody waved.</p>')).to.equal(
      'The ferry left at dusk today. Nobody waved.',
    );
  });

  it('uses the plain text if there are no paragraphs', () => {
    expect(firstParagraph('The ferry left.<br><br>Nobody waved.')).to.equal('The ferry left. Nobody waved.');
  });

  it('excludes captions, forms and scripts', () => {
    const around =
      '<script>"<p>one two three four five six</p>"</script><!-- <p>one two three four five</p> -->' +
      '<figure><figcaption><p>Dusk at the quay, seen from here.</p></figcaption></figure>' +
      '<p class="wp-caption-text">Dusk at the quay, seen from here.</p>';
    expect(firstParagraph(`${around}<p>The ferry left the<br>quay at dusk.<h2>Later</h2>`)).to.equal(
      'The ferry left the quay at dusk.',
    );
  });

  it('is found in scripts without spaces, too', () => {
    const html = '<h2>港</h2><p>市は新しい港の計画を発表した。</p>';
    expect(firstParagraph(html)).to.equal('市は新しい港の計画を発表した。');
  });

  it('stops when the summary is long enough', () => {
    const paragraph = `<p>${'word '.repeat(25)}</p>`;
    expect(firstParagraph(paragraph.repeat(9)).split(' ').length).to.equal(50);
  });
});
