import { expect } from '@open-wc/testing';
import { RelatedPosts } from '../../src/element.js';
import { isOption } from '../../src/entry/options.js';

describe('the options known to the entry scripts', () => {
  it('are the attributes of the element', () => {
    const unknown = RelatedPosts.observedAttributes.filter((name) => !isOption(name));
    expect(unknown).to.deep.equal([]);
    expect(isOption('class')).to.equal(false);
  });
});
