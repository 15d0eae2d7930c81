import { expect } from '@open-wc/testing';
import { stripFooter } from '../../../src/core/text/footer.js';

const STORY = 'The ferry left at dawn.';

describe('footers of summaries', () => {
  it('are removed if they are licenses', () => {
    for (const footer of [
      '© 2026 The Pier. All rights reserved.',
      'Copyright 2026 The Pier. This feed is for personal use only.',
      'This article is licensed under CC BY 4.0.',
      'Alle Rechte vorbehalten.',
      'Tous droits réservés.',
    ])
      expect(stripFooter(`${STORY} ${footer}`), footer).to.equal(STORY);
  });

  it('are removed if they are added by newsletters, podcasts and forums', () => {
    for (const footer of [
      'Ferry times was originally published in The Pier on Medium, where people are responding to this story.',
      'Thanks for reading The Pier! Subscribe for free to receive new posts.',
      'Subscribe to our weekly newsletter.',
      'Follow us on Mastodon and YouTube.',
      'Abonnieren Sie unseren Newsletter.',
      'Hosted on Acast. See acast.com/privacy for more information.',
      'Learn more about your ad choices. Visit pod.example/adchoices',
      'Filed under: Ships Tagged: ferry',
      '4 posts - 2 participants',
      'Instagram: https://photos.example/pier Shop: https://shop.example',
      'https://short.example/x',
    ])
      expect(stripFooter(`${STORY} ${footer}`), footer).to.equal(STORY);
  });

  it('are kept if they are sentences of a story', () => {
    for (const sentence of [
      'Follow us on a walk along the pier.',
      'Hosted by the mayor, the fair opens in May.',
      'Posted in 1942 to the north, he wrote letters.',
      'The novel was originally published in 1920.',
      'Sign up for the run by May 1.',
      'See our plan for the wall.',
      'Copyright is a difficult subject.',
      'Read https://pier.example/plan for details.',
    ])
      expect(stripFooter(`${STORY} ${sentence}`), sentence).to.equal(`${STORY} ${sentence}`);
  });

  it('are kept if there is nothing else, except links to comments', () => {
    expect(stripFooter('Follow us on Mastodon.')).to.equal('Follow us on Mastodon.');
    expect(stripFooter('Comments')).to.equal('');
    expect(
      stripFooter('Article URL: https://pier.example/a Comments URL: https://news.example/1 Points: 9'),
    ).to.equal('');
  });
});

describe('the beginning of summaries', () => {
  it('loses URLs of any form', () => {
    for (const url of [
      'https://pier.example/a?b=1',
      'www.pier.example/a',
      '<https://pier.example>',
      '//cdn.pier.example/i.png',
    ])
      expect(stripFooter(`${url} ${STORY}`), url).to.equal(STORY);
    expect(stripFooter('www.pier.example is a site about ships.')).to.equal(
      'www.pier.example is a site about ships.',
    );
    expect(stripFooter(`View this email in your browser ${STORY}`)).to.equal(STORY);
  });
});
