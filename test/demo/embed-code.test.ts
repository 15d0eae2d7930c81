import { expect } from '@open-wc/testing';
import { embedCode } from '../../demo/builder/embed-code.js';
import { type State, stateOf } from '../../demo/builder/state.js';
import { TARGETS } from '../../demo/builder/targets.js';
import { THEMES } from '../../demo/builder/themes.js';

const PAGE = 'https://demo.example/sub/?post=a&theme=cards';
const plain = stateOf(() => null);

function code(change: Partial<State>, options: State['options'] = {}): string {
  return embedCode({ ...plain, ...change, options: { ...plain.options, ...options } }, PAGE);
}

/** The block in the DOM that a browser creates from the code. */
function parsed(html: string): Element {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return page.querySelector('related-posts') ?? (page.querySelector('script') as Element);
}

describe('the generated code', () => {
  it('is two tags by default', () => {
    expect(code({ feed: 'address', src: '/feed.json', scripts: '/js' })).to.equal(
      '<script type="module" src="/js/related-posts.js"></script>\n<related-posts src="/feed.json"></related-posts>',
    );
  });

  it('is a single tag if requested', () => {
    expect(
      code({ feed: 'address', src: '/f.json', scripts: '/js/', target: 'tag' }, { limit: '3' }),
    ).to.equal('<script async src="/js/embed.js" data-src="/f.json" data-limit="3"></script>');
  });

  it('puts the block into the article with the single tag only', () => {
    const inArticle = (target: string) => code({ target }, { 'after-paragraph': '3' });
    expect(inArticle('tag')).to.contain('data-after-paragraph="3"');
    expect(inArticle('html')).not.to.contain('after-paragraph');
  });

  it('works immediately, with the scripts and feeds of the demo', () => {
    const html = code({});
    expect(html).to.contain('"https://demo.example/sub/related-posts.js"');
    expect(html).to.contain('"https://demo.example/sub/feed.json"');
  });

  it('contains only attributes that differ from their defaults', () => {
    const block = parsed(code({ feed: 'address', src: '/f' }, { layout: 'grid', strict: '', heading: '' }));
    expect(block.getAttributeNames().sort()).to.deep.equal(['heading', 'layout', 'src', 'strict']);
    expect(block.getAttribute('heading')).to.equal('');
  });

  it('escapes every value', () => {
    const hostile = `"'><img src=x onerror=alert(1)>&amp;&lt;\n\t{{ site }}{% raw %}{# x #} </script></style>`;
    for (const target of Object.keys(TARGETS)) {
      const html = code({ feed: 'address', src: hostile, target }, { heading: hostile, tags: hostile });
      expect(html, target).not.to.match(/<img|\{\{|\{%|\{#/);
      const block = parsed(html);
      const prefix = block.localName === 'script' ? 'data-' : '';
      for (const name of ['src', 'heading', 'tags']) {
        const written = block.getAttribute(`${prefix}${name}`);
        expect(written, `${target}: ${name}`).to.equal(hostile);
      }
    }
  });

  it('keeps placeholders in the URL of a feed', () => {
    expect(code({ feed: 'address', src: '/related?of={slug}' })).to.contain('src="/related?of={slug}"');
  });

  it("uses the platform's feed unless a URL is given", () => {
    expect(parsed(code({ target: 'wordpress' })).hasAttribute('src')).to.equal(false);
    expect(code({ target: 'jekyll' })).to.contain('src="{{ "/feed.xml" | relative_url }}"');
    expect(parsed(code({ target: 'wordpress', feed: 'address', src: '/f' })).getAttribute('src')).to.equal(
      '/f',
    );
  });

  it('contains the styles of the theme and the user', () => {
    const html = code({ theme: 'cards', properties: { 'accent-color': '#007a5a', gap: '3rem' } });
    const style =
      new DOMParser().parseFromString(html, 'text/html').querySelector('style')?.textContent ?? '';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    const [host, part] = [...sheet.cssRules] as CSSStyleRule[];
    expect(host?.selectorText).to.equal('related-posts');
    expect(host?.style.getPropertyValue('--related-posts-accent-color')).to.equal('#007a5a');
    expect(host?.style.getPropertyValue('--related-posts-gap')).to.equal('3rem');
    expect(host?.style.getPropertyValue('--related-posts-radius')).to.equal('0.75rem');
    expect(part?.selectorText).to.equal('related-posts::part(card)');
    expect(code({})).not.to.contain('<style>');
  });

  it('is well-formed XML for Blogger', () => {
    for (const { name: theme } of THEMES) {
      const html = code({ target: 'blogger', theme }, { strict: '', debug: '', heading: 'A & B <i>' });
      const xml = new DOMParser().parseFromString(`<x xmlns:b="b">${html}</x>`, 'application/xml');
      expect(xml.querySelector('parsererror')?.textContent).to.equal(undefined);
    }
  });

  it('contains valid CSS for every theme', () => {
    for (const { name: theme, parts } of THEMES) {
      const style = /<style>([\s\S]*)<\/style>/.exec(code({ theme }))?.[1] ?? '';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      const rules = [...sheet.cssRules] as CSSStyleRule[];
      const declared = style.match(/^ {4}[\w-]+:/gm)?.length ?? 0;
      const understood = rules.flatMap((rule) => [...rule.style].filter((name) => name));
      expect(rules.length, theme).to.be.at.least(Object.keys(parts).length);
      expect(understood.length, theme).to.be.at.least(declared);
    }
  });
});
