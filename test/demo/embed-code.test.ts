import { expect } from '@open-wc/testing';
import { codeFiles } from '../../demo/builder/embed-code.js';
import { type State, stateOf } from '../../demo/builder/state.js';
import { TARGETS } from '../../demo/builder/targets.js';
import { THEMES } from '../../demo/builder/themes.js';

const PAGE = 'https://demo.example/sub/?post=a&theme=cards';
const plain = stateOf(() => null);

function files(change: Partial<State>, options: State['options'] = {}) {
  return codeFiles({ ...plain, ...change, options: { ...plain.options, ...options } }, PAGE);
}

function code(change: Partial<State>, options: State['options'] = {}): string {
  return files(change, options)[0]?.code ?? '';
}

const HOSTILE = `"'><img src=x onerror=alert(1)>&amp;&lt;\n\t{{ site }}{% raw %}{# x #} </script></style>`;
const PLAIN_TARGETS = Object.keys(TARGETS).filter((target) => !TARGETS[target]?.files);

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
    for (const target of PLAIN_TARGETS) {
      const html = code({ feed: 'address', src: HOSTILE, target }, { heading: HOSTILE, tags: HOSTILE });
      expect(html, target).not.to.match(/<img|\{\{|\{%|\{#/);
      const block = parsed(html);
      const prefix = block.localName === 'script' ? 'data-' : '';
      for (const name of ['src', 'heading', 'tags']) {
        const written = block.getAttribute(`${prefix}${name}`);
        expect(written, `${target}: ${name}`).to.equal(HOSTILE);
      }
    }
  });

  it('keeps placeholders in the URL of a feed', () => {
    expect(code({ feed: 'address', src: '/related?of={slug}' })).to.contain('src="/related?of={slug}"');
  });

  it("uses the platform's feed unless a URL is given", () => {
    expect(code({ target: 'jekyll' })).to.contain('src="{{ "/feed.xml" | relative_url }}"');
    expect(code({ target: 'jekyll', feed: 'address', src: '/f' })).to.contain('src="/f"');
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

describe('the generated code for platforms with plugins or components', () => {
  const options = { heading: HOSTILE, layout: 'grid', limit: '3', strict: '', 'exclude-tags': 'A, B' };

  for (const target of ['next', 'nuxt']) {
    it(`escapes every value: ${target}`, () => {
      const [component] = files({ target, feed: 'address', src: HOSTILE }, options);
      const markup = /<related-posts[\s\S]*?<\/related-posts>/.exec(component?.code ?? '')?.[0] ?? '';
      const block = parsed(markup);
      expect(block.getAttribute('src')).to.equal(HOSTILE);
      expect(block.getAttribute('heading')).to.equal(HOSTILE);
      expect(block.hasAttribute('strict')).to.equal(true);
    });
  }

  it('escapes braces for Svelte', () => {
    const html = code({ target: 'sveltekit', feed: 'address', src: '/related?of={slug}' }, options);
    const markup = /<related-posts[\s\S]*?<\/related-posts>/.exec(html)?.[0] ?? '';
    expect(markup).not.to.contain('{');
    expect(parsed(markup).getAttribute('src')).to.equal('/related?of={slug}');
    expect(parsed(markup).getAttribute('heading')).to.equal(HOSTILE);
  });

  it('escapes every value for Astro', () => {
    const component = code({ target: 'astro' }, options);
    const [, value = ''] = /heading=\{("(?:[^"\\]|\\.)*")\}/.exec(component) ?? [];
    expect(JSON.parse(value)).to.equal(HOSTILE);
    expect(component)
      .to.contain(' layout="grid"')
      .and.not.to.match(/^ *src=/m);
  });

  it('is a valid configuration for Eleventy', async () => {
    const [config, layout] = files({ target: 'eleventy' }, options);
    const body = config?.code.replace(/^import .*\n/, 'const relatedPosts = "plugin";\n') ?? '';
    const module = await import(`data:text/javascript,${encodeURIComponent(body)}`);
    const added: unknown[] = [];
    module.default({ addPlugin: (...values: unknown[]) => added.push(...values) });
    const attributes = { heading: HOSTILE, layout: 'grid', limit: '3', strict: true, 'exclude-tags': 'A, B' };
    expect(added).to.deep.equal(['plugin', { mode: 'element', attributes }]);
    expect(layout?.code).to.equal('{% relatedPosts %}');
  });

  it('is a shortcode for WordPress', () => {
    expect(code({ target: 'wordpress' })).to.equal('[related_posts]');
    expect(code({ target: 'wordpress' }, { layout: 'grid', strict: '', heading: 'A [B]' })).to.equal(
      '[related_posts layout="grid" heading="A &#91;B&#93;" strict]',
    );
  });

  it('is a block comment for WordPress, which no value can end', () => {
    const block = code({ target: 'wordpress-block' }, { ...options, heading: '--> <b>"&' });
    const [, json = ''] = /^<!-- wp:related-posts-element\/related-posts (\{.*\}) \/-->$/.exec(block) ?? [];
    expect(json).not.to.match(/--|[<>&]/);
    expect(JSON.parse(json)).to.deep.equal({
      heading: '--> <b>"&',
      layout: 'grid',
      limit: 3,
      excludeTags: 'A, B',
    });
    expect(code({ target: 'wordpress-block' })).to.equal('<!-- wp:related-posts-element/related-posts /-->');
  });

  it('contains the styles of the theme', () => {
    for (const target of ['astro', 'eleventy', 'next', 'nuxt', 'sveltekit', 'wordpress', 'wordpress-block']) {
      const styled = files({ target, theme: 'cards' }).map((file) => file.code);
      expect(styled.join('\n'), target).to.contain('--related-posts-radius: 0.75rem');
    }
  });
});
