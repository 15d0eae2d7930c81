// Writes a zip archive (APPNOTE.TXT 6.3). The same files always produce the same archive.
import { deflateRawSync } from 'node:zlib';

/** January 1, 1980, the earliest date of the format. */
const DATE = 0x21;

/** UTF-8 names. */
const FLAGS = 0x800;

const DEFLATED = 8;

/** Regular file, readable by everyone and writable by its owner. */
const MODE = 0o100644;

/**
 * @param {Map<string, Buffer>} files Contents by path.
 * @returns {Buffer}
 */
export function zip(files) {
  const entries = [];
  const directory = [];
  let offset = 0;
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = Buffer.from(path);
    const data = deflateRawSync(content, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(FLAGS, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt16LE(DATE, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([signature('PK\x03\x04'), common, name, data]);
    entries.push(entry);

    const position = Buffer.alloc(14);
    position.writeUInt32LE(MODE * 0x10000, 6);
    position.writeUInt32LE(offset, 10);
    // Made by: version 2.0, Unix.
    const madeBy = Buffer.from([20, 3]);
    directory.push(Buffer.concat([signature('PK\x01\x02'), madeBy, common, position, name]));
    offset += entry.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.size, 4);
  end.writeUInt16LE(files.size, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...entries, listed, signature('PK\x05\x06'), end]);
}

const signature = (text) => Buffer.from(text, 'latin1');

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(content) {
  let sum = 0xffffffff;
  for (const byte of content) sum = CRC_TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
