import { expect } from '@open-wc/testing';
import { absoluteUrl, postKey, slugOf, withParams } from '../../../src/core/text/urls.js';

describe('URLs', () => {
  it('are resolved', () => {
    expect(absoluteUrl('/a', 'https://town.example/feed/x.json')).to.equal('https://town.example/a');
    expect(absoluteUrl(' b ', 'https://town.example/feed/x.json')).to.equal('https://town.example/feed/b');
    expect(absoluteUrl('//cdn.example/i.png', 'http://town.example/')).to.equal('http://cdn.example/i.png');
    expect(absoluteUrl('https://town.example/a', 'no base')).to.equal('https://town.example/a');
    expect(absoluteUrl('//cdn.example/i.png', 'no base')).to.equal('https://cdn.example/i.png');
    expect(absoluteUrl('//cdn.example/i.png')).to.equal('https://cdn.example/i.png');
  });

  it('use http and https only, without a password', () => {
    for (const href of [
      'javascript:alert(1)',
      ' JaVa\nScript:alert(1)',
      'data:text/html,x',
      'mailto:a@b.example',
      'blob:https://x',
      '',
      ' ',
      7,
      null,
      {},
    ]) {
      expect(absoluteUrl(href, 'https://town.example/'), String(href)).to.equal(undefined);
    }
    expect(absoluteUrl('https://ada:secret@town.example/a')).to.equal('https://town.example/a');
    expect(absoluteUrl('relative/without/base')).to.equal(undefined);
  });

  it('are equal if they lead to the same post', () => {
    const key = postKey('https://town.example/ferry');
    for (const same of [
      'http://town.example/ferry',
      'https://www.town.example/ferry/',
      'https://TOWN.example:443/ferry',
      'https://town.example/ferry/index.html',
      'https://town.example/ferry#comments',
      'https://town.example/ferry/?utm_source=x&fbclid=y',
      'https://town.example/ferry/amp/',
      'https://town.example/amp/ferry',
      'https://amp.town.example/ferry',
      'https://www.town.example/ferry.amp',
      'https://town.example/ferry?amp=1',
      'https://town.example/ferry?outputType=amp',
      'https://town.example./ferry//amp/index.html?xtor=RSS-1&source=rss-1&_hsenc=x&gad_source=1',
    ])
      expect(postKey(same), same).to.equal(key);
    expect(postKey('https://town.example/a.amp.html')).to.equal(postKey('https://town.example/a.html'));
    expect(postKey('https://town.example/港')).to.equal(postKey('https://town.example/%E6%B8%AF/'));
    expect(postKey('https://town.example/%e6%b8%af%zz')).to.equal(postKey('https://town.example/港%zz'));
    expect(postKey('https://town.example/?q=a+b')).to.equal(postKey('https://town.example/?q=a%20b'));
    expect(postKey('https://town.example/?b=2&a=1')).to.equal(postKey('https://town.example/?a=1&b=2'));
  });

  it('differ if they lead to different content', () => {
    const different = [
      '/?p=1',
      '/?p=2',
      '/a',
      '/A',
      '/a/b',
      '/a%2Fb',
      '/a%3Fb',
      '/camp',
      '/?ref=x',
      '/?at=x',
      '/#!/a',
    ].map((path) => postKey(`https://town.example${path}`));
    expect(new Set(different).size).to.equal(different.length);
    expect(postKey('https://blog.town.example/a')).not.to.equal(postKey('https://town.example/a'));
    expect(postKey('not a URL')).to.equal('not a URL');
  });

  it('contain a slug', () => {
    expect(slugOf('https://town.example/2026/h%C3%A4fen%2C-plan.html?x=1')).to.equal('häfen,-plan');
    expect(slugOf('https://town.example/100%/')).to.equal('100%');
    expect(slugOf('https://town.example/')).to.equal('');
  });

  it('accept additional parameters', () => {
    expect(withParams('https://town.example/a?x=1&y=a%20b#top', '?utm_source=related')).to.equal(
      'https://town.example/a?x=1&y=a%20b&utm_source=related#top',
    );
    expect(withParams('https://town.example/a?x=1#top', '?utm_source=related&x=2')).to.equal(
      'https://town.example/a?utm_source=related&x=2#top',
    );
    expect(withParams('https://town.example/a', '')).to.equal('https://town.example/a');
    expect(withParams('https://town.example/a?q=b%20c&flag', 'x=1')).to.equal(
      'https://town.example/a?q=b%20c&flag&x=1',
    );
    expect(withParams('https://town.example', ' ? ')).to.equal('https://town.example');
    expect(withParams('not a URL', 'x=1')).to.equal('not a URL');
    expect(withParams('https://town.example/a', undefined)).to.equal('https://town.example/a');
  });
});
