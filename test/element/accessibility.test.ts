import { block, expect, inlineBlock, parts, settled, settledBlock, TOWN } from '../support/block.js';

describe('accessibility', () => {
  it('has no axe violations', async () => {
    const element = await inlineBlock({ show: 'date updated excerpt author category image' });
    await expect(element).to.be.accessible();
  });

  it('is a region named by its heading, with a list of posts', async () => {
    const element = await inlineBlock({ heading: 'More like this' });
    const section = element.shadowRoot?.querySelector('section');
    const label = element.shadowRoot?.getElementById(section?.getAttribute('aria-labelledby') ?? '');
    expect(label?.textContent?.trim()).to.equal('More like this');
    expect(parts(element, 'list')[0]?.getAttribute('role')).to.equal('list');
    expect(parts(element, 'list')[0]?.children).to.have.length(TOWN.length);
  });

  it('keeps its accessible name if the heading is hidden', async () => {
    const element = await inlineBlock({ heading: '' });
    expect(parts(element, 'heading')).to.have.length(0);
    expect(element.shadowRoot?.querySelector('section')?.getAttribute('aria-label')).to.equal(
      'Related Posts',
    );
  });

  it('has one link per card, named by the title', async () => {
    const element = await inlineBlock({ show: 'date updated excerpt' });
    for (const card of parts(element, 'card')) {
      const links = card.querySelectorAll('a');
      expect(links).to.have.length(1);
      expect(links[0]?.textContent).to.equal(card.querySelector('[part="title"]')?.textContent?.trim());
    }
  });

  it('has the correct heading levels', async () => {
    for (let level = 1; level <= 6; level++) {
      const element = await inlineBlock({ 'heading-level': `${level}` });
      expect(parts(element, 'heading')[0]?.localName).to.equal(`h${level}`);
      const title = parts(element, 'title')[0];
      expect(Number(title?.getAttribute('aria-level') ?? title?.localName.slice(1))).to.equal(level + 1);
    }
  });

  it('announces changes after the first load, politely', async () => {
    const element = await inlineBlock();
    const status = parts(element, 'status')[0];
    expect(status?.getAttribute('role')).to.equal('status');
    expect(status?.textContent).to.equal('');
    element.limit = 2;
    await element.updateComplete;
    await settled(element);
    expect(status?.textContent).to.equal('Related Posts: 2');
  });

  it('is not a landmark if it shows nothing', async () => {
    const element = await settledBlock({}, '<script type="application/json">[]</script>');
    const section = element.shadowRoot?.querySelector('section');
    expect(section?.hasAttribute('aria-label')).to.equal(false);
    expect(section?.hasAttribute('aria-labelledby')).to.equal(false);
  });

  it('sets the language of posts in another language', async () => {
    const element = await block({ lang: 'en' });
    element.posts = [{ url: 'https://town.example/a', title: 'Die Fähre fährt', language: 'de' }];
    await settled(element);
    expect(parts(element, 'link')[0]?.lang).to.equal('de');
    expect(parts(element, 'link')[0]?.dir).to.equal('auto');
  });
});
