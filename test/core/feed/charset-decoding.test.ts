import { expect } from '@open-wc/testing';
import { decodeText } from '../../../src/core/feed/charset-decoding.js';

describe('character encodings', () => {
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  it('are taken from the document or the server', () => {
    expect(decodeText(bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xE9</a>'))).to.contain('é');
    expect(decodeText(bytes('<?xml version="1.0" encoding="windows-1251"?>\xC4\xE0'))).to.contain('Да');
    expect(decodeText(bytes('\xC4\xE0'), 'application/json; charset=windows-1251')).to.equal('Да');
    expect(decodeText(bytes('\xFF\xFE[\0]\0'))).to.equal('[]');
  });

  it('are overridden by valid UTF-8', () => {
    const latin = 'text/xml; charset=ISO-8859-1';
    const utf8 = (text: string) => new TextEncoder().encode(text);
    expect(decodeText(utf8('Äpfel \uFFFD Öl'), latin)).to.equal('Äpfel \uFFFD Öl');
    expect(decodeText(utf8('{"a":"x\uFFFDy"}'))).to.equal('{"a":"x\uFFFDy"}');
    const cut = new Uint8Array([...utf8('Äpfel, Öl, '), 0xc3]);
    expect(decodeText(cut, latin)).to.equal('Äpfel, Öl, \uFFFD');
    expect(decodeText(bytes('caf\xE9 \xC3\xA9 d\xE9j\xE0'), latin)).to.equal('café Ã© déjà');
  });

  it('default to UTF-8, or to windows-1252 if that is invalid', () => {
    expect(decodeText(new TextEncoder().encode('\uFEFF{"é":1}'))).to.equal('{"é":1}');
    expect(decodeText(bytes('caf\xE9'))).to.equal('café');
    expect(decodeText(bytes('a'), 'text/xml; charset=no-such-thing')).to.equal('a');
  });
});
