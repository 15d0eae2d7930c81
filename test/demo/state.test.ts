import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { readValue } from '../../demo/builder/option-values.js';
import { OPTIONS, TAG_ONLY } from '../../demo/builder/options.js';
import { PROPERTIES } from '../../demo/builder/properties.js';
import { readState, type State, stateOf, writeState } from '../../demo/builder/state.js';
import { RelatedPosts } from '../../src/index.js';

const plain = stateOf(() => null);
/** The initial state of the demo's page. */
const initial = stateOf((name) => (name === 'show' ? 'date updated excerpt' : null));

function roundTrip(state: State): State {
  return readState(
    new URLSearchParams(writeState(state, initial, new URLSearchParams()).toString()),
    initial,
  );
}

describe('the URL of a preview', () => {
  it('is empty by default', () => {
    expect(writeState(initial, initial, new URLSearchParams()).toString()).to.equal('');
  });

  it('keeps other parameters, such as the article', () => {
    const params = writeState(
      { ...initial, scheme: 'dark' },
      initial,
      new URLSearchParams('post=bus-redesign-draft'),
    );
    expect(params.toString()).to.equal('post=bus-redesign-draft&scheme=dark');
  });

  it('restores a theme with its options, and options that override them', () => {
    const { options } = readState(new URLSearchParams('theme=cards'), initial);
    expect([options['layout'], options['show']]).to.deep.equal(['grid', 'image category date']);
    expect(roundTrip({ ...initial, theme: 'cards' }).options).to.deep.equal(initial.options);
  });

  it('accepts a feed URL without a scheme', () => {
    const src = (text: string) => readState(new URLSearchParams({ src: text }), initial).src;
    expect(src('example.org/feed.xml')).to.equal('https://example.org/feed.xml');
    expect(src('feed.json')).to.equal('feed.json');
    expect(src('../feed.v2.json')).to.equal('../feed.v2.json');
  });

  it('restores every option', () => {
    const values: Record<string, string> = {
      layout: 'carousel',
      show: 'image date',
      'excerpt-words': '7',
      'date-style': 'relative',
      'time-zone': 'Europe/Lisbon',
      heading: 'More “of” this & that <3',
      'heading-level': '4',
      target: '_blank',
      params: 'utm_source=related&a=b',
      'post-url': '/news/{slug}',
      limit: '12',
      more: '',
      'max-age': '30.5',
      order: 'newest',
      threshold: '0.25',
      strict: '',
      'skip-read': '',
      repeat: '',
      tags: 'Harbour, Flood',
      'exclude-tags': 'Obituaries',
      'ignore-tags': 'News',
      'with-image': '',
      'fallback-image': '/images/packet.svg',
      pin: '/a /b',
      exclude: 'https://example.org/?x=1&y=2',
      article: '/news/1',
      loading: 'eager',
      prefetch: 'intent',
      timeout: '500',
      'max-posts': '50',
      crossorigin: 'use-credentials',
      debug: '',
      'after-paragraph': '3',
      lang: 'pt-BR',
      dir: 'rtl',
    };
    expect(Object.keys(values)).to.have.members(OPTIONS.map(({ name }) => name));
    const state: State = {
      tab: 'code',
      feed: 'address',
      src: 'https://example.org/feed.xml?a=1&b={slug}',
      options: values,
      theme: 'night',
      properties: {
        color: '#102030',
        'muted-color': '#405060',
        'accent-color': '#708090',
        background: '#a0b0c0',
        margin: '3em',
        gap: '2.5rem',
        padding: '0.125rem',
        radius: '0rem',
        'title-size': '1.0625em',
        'card-min-width': '20rem',
        border: '2px dashed #cfdae0',
        'image-ratio': '16 / 9',
        'excerpt-lines': '3',
      },
      scheme: 'dark',
      width: 480,
      target: 'hugo',
      scripts: '/js',
    };
    expect(Object.keys(state.properties)).to.have.members(PROPERTIES.map(({ name }) => name));
    expect(roundTrip(state)).to.deep.equal(state);
  });

  it("distinguishes the element's default from the page's", () => {
    const { options } = roundTrip({ ...initial, options: { ...initial.options, show: null } });
    expect(options['show']).to.equal(null);
  });

  it('distinguishes a hidden heading, an empty card, and an unchanged block', () => {
    const { options } = roundTrip({ ...initial, options: { ...initial.options, heading: '', show: '' } });
    expect(options['heading']).to.equal('');
    expect(options['show']).to.equal('');
    expect(initial.options['heading']).to.equal(null);
  });

  it('ignores invalid values individually', () => {
    const bad = new URLSearchParams({
      builder: 'nowhere',
      feed: 'constructor',
      src: 'javascript:alert(1)',
      theme: '__proto__',
      scheme: 'purple',
      width: '99999',
      code: 'toString',
      scripts: 'data:text/javascript,alert(1)',
      layout: 'spiral',
      limit: '-3',
      threshold: '2',
      'heading-level': '7',
      'excerpt-words': '1.5',
      'date-style': '"><script>',
      'time-zone': 'Mars/Olympus',
      show: 'date passwords',
      lang: '</style>',
      dir: 'up',
      crossorigin: 'always',
      timeout: 'NaN',
      'max-age': '-1',
      '--color': 'red;} body{display:none',
      '--background': 'url(https://example.org/pixel)',
      '--gap': 'calc(1px + 100vw)',
      '--padding': '900rem',
      '--border': '1px solid url(x)',
      '--image-ratio': '0 / 0',
      '--excerpt-lines': '0',
      '--unknown': '1',
    });
    expect(readState(bad, initial)).to.deep.equal({ ...initial, tab: 'style' });
  });

  it('keeps valid values next to invalid ones', () => {
    const { options, theme } = readState(
      new URLSearchParams('limit=-3&layout=grid&theme=cards&order=best'),
      initial,
    );
    expect(options['layout']).to.equal('grid');
    expect(options['limit']).to.equal(null);
    expect(theme).to.equal('cards');
  });

  it('accepts any text, and is stable', () => {
    const names = [
      ...OPTIONS.map(({ name }) => name),
      ...PROPERTIES.map(({ name }) => `--${name}`),
      ...['builder', 'feed', 'src', 'theme', 'scheme', 'width', 'code', 'scripts'],
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' })), (values) => {
        const state = readState(new URLSearchParams(values), initial);
        expect(roundTrip(state)).to.deep.equal(state);
      }),
    );
  });
});

describe('the controls of attributes', () => {
  it('cover every attribute of the element, with its default', () => {
    const others = ['dir', 'lang', ...TAG_ONLY];
    const named = OPTIONS.map(({ name }) => name).filter((name) => !others.includes(name));
    // The source of the posts has its own tab.
    expect(named.concat('src', 'posts')).to.have.members(RelatedPosts.observedAttributes);
    const block = document.createElement('related-posts');
    for (const option of OPTIONS) {
      const property = option.name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
      const value = Reflect.get(block, property === 'crossorigin' ? 'crossOrigin' : property);
      const written = option.kind === 'flag' ? (value ? 'true' : '') : String(value ?? '');
      expect(written, option.name).to.equal(option.default);
    }
  });

  it('omit defaults', () => {
    for (const option of OPTIONS) {
      if (option.kind !== 'flag' && option.default) expect(readValue(option, option.default)).to.equal(null);
    }
    expect(plain.options).to.deep.equal(Object.fromEntries(OPTIONS.map(({ name }) => [name, null])));
  });
});
