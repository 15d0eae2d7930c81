import { expect } from '@open-wc/testing';
import { captureConsole, leave, served } from '../support/served.js';
import { mount, strays, tripped } from './watch.js';

const GOOD = 'Tides — “høj” 潮';
const JSON_TEXT = JSON.stringify([
  { url: 'https://town.example/tides', title: GOOD },
  { url: 'https://town.example/x', title: '+ADw-script+AD4-pwned()+ADw-/script+AD4-' },
]);
const XML_TEXT = `<rss><channel><item><title>${GOOD}</title><link>https://town.example/tides</link></item></channel></rss>`;
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${XML_TEXT}`;

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (number[] | Uint8Array)[]) => new Uint8Array(parts.flatMap((part) => [...part]));

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittle);
  return new Uint8Array(view.buffer);
}

/** The bytes of a document, its content type, and the expected title; none if it can't be read. */
const READ: Record<string, [body: Uint8Array<ArrayBuffer>, type?: string, title?: string]> = {
  'UTF-8 with a BOM': [bytes([0xef, 0xbb, 0xbf], utf8(JSON_TEXT))],
  'UTF-8 with two BOMs': [bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], utf8(JSON_TEXT))],
  'UTF-16LE with a BOM': [bytes([0xff, 0xfe], utf16(JSON_TEXT, true))],
  'UTF-16BE with a BOM': [bytes([0xfe, 0xff], utf16(JSON_TEXT, false))],
  'UTF-16LE without a BOM': [utf16(JSON_TEXT, true)],
  'UTF-16BE without a BOM': [utf16(JSON_TEXT, false)],
  'UTF-16 served as UTF-8': [utf16(JSON_TEXT, true), 'application/json; charset=utf-8'],
  'XML in UTF-16 with a BOM': [bytes([0xff, 0xfe], utf16(declared('utf-16'), true)), 'text/xml'],
  'XML in UTF-16 without a BOM': [utf16(declared('utf-16'), false), 'text/xml'],
  'UTF-8 declared as UTF-16': [utf8(declared('utf-16')), 'text/xml'],
  'UTF-8 served as UTF-16': [utf8(JSON_TEXT), 'application/json; charset=utf-16'],
  'UTF-8 served as an unknown encoding': [utf8(JSON_TEXT), 'application/json; charset=evil'],
  'UTF-8 declared as an unknown encoding': [utf8(declared('evil')), 'text/xml'],
  'UTF-8 served as UTF-7': [utf8(JSON_TEXT), 'application/json; charset=utf-7'],
  'UTF-8 served as HTML': [utf8(JSON_TEXT), 'text/html'],
  'UTF-8 served as a script': [utf8(JSON_TEXT), 'text/javascript; charset=UTF-8'],
  'UTF-8 served as an image': [utf8(XML_TEXT), 'image/svg+xml'],
  'UTF-8 served with several content types': [utf8(JSON_TEXT), 'application/json, text/html; charset=utf-8'],
  'a legacy encoding': [
    bytes(utf8('[{"url":"/x","title":"h'), [0xf8], utf8('j"}]')),
    'application/json; charset=iso-8859-1',
    'høj',
  ],
  'invalid UTF-8': [bytes(utf8('[{"url":"/x","title":"h'), [0xf8], utf8('j"}]')), 'text/plain', 'høj'],
  'overlong UTF-8': [
    bytes(utf8('[{"url":"/x","title":"x '), [0xc0, 0xbc], utf8('script'), [0xc0, 0xbe], utf8('"}]')),
    'application/json; charset=utf-8',
    'x \uFFFD\uFFFDscript\uFFFD\uFFFD',
  ],
  'UTF-8 served as Latin-1': [utf8(JSON_TEXT), 'application/json; charset=ISO-8859-1'],
  'UTF-8 declared as Latin-1': [utf8(declared('iso-8859-1')), 'text/xml'],
  'UTF-8 with a truncated character': [
    bytes(utf8('[{"url":"/x","title":"høj '), [0xc3], utf8('"}]')),
    'application/json',
    'høj \uFFFD',
  ],
  'escape sequences of ISO-2022-JP': [
    bytes(utf8('[{"url":"/x","title":"x '), [0x1b, 0x28, 0x4a], utf8('<script>pwned()</script>"}]')),
    'application/json; charset=iso-2022-jp',
    'x',
  ],
  'a Shift JIS lead byte before a quotation mark': [
    bytes(utf8('[{"url":"/x","title":"'), [0x82, 0xa0], utf8('"}]')),
    'application/json; charset=shift_jis',
    'あ',
  ],
};

/** Bytes that aren't a document. */
const REFUSED: Record<string, Uint8Array<ArrayBuffer>> = {
  'UTF-32': bytes(
    [0xff, 0xfe, 0, 0],
    [...utf8(JSON_TEXT)].flatMap((byte) => [byte, 0, 0, 0]),
  ),
  'only a BOM': bytes([0xef, 0xbb, 0xbf]),
  'an empty document': new Uint8Array(0),
  'an image': bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], new Uint8Array(500)),
  'a compressed document': bytes([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], new Uint8Array(500).fill(0xaa)),
  'only zeros': new Uint8Array(100_000),
  'only bytes 0xFF': new Uint8Array(100_000).fill(0xff),
  'a document with an odd number of bytes': utf16(JSON_TEXT, true).slice(0, 33),
};

describe('encodings', () => {
  let log: ReturnType<typeof captureConsole>;
  beforeEach(() => {
    log = captureConsole();
  });
  afterEach(() => {
    log.restore();
    expect(tripped).to.deep.equal([]);
  });

  for (const [name, [body, type = 'application/json', title = GOOD]] of Object.entries(READ)) {
    it(`are decoded: ${name}`, async () => {
      const block = await mount({ src: served({ document: await leave(body), type }) });
      expect(block.shadowRoot?.querySelector('[part=title]')?.textContent?.trim()).to.equal(title);
      expect(strays(block.shadowRoot as ShadowRoot)).to.deep.equal([]);
    });
  }

  for (const [name, body] of Object.entries(REFUSED)) {
    it(`are rejected: ${name}`, async () => {
      const block = await mount({ src: served({ document: await leave(body) }) });
      expect(block.error?.code).to.equal('not-a-feed');
    });
  }
});
