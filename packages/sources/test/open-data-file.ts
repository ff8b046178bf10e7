import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { OFFENCE_GROUPS } from '../src/home-office/offence-groups.ts';

/** How large a made-up file of the Home Office's open data is; the real one has 320, 20 and 110. */
export type OpenDataSize = { csps: number; quarters: number; codes: number };

const HEADINGS = [
  'Financial Year',
  'Financial Quarter',
  'Force Name',
  'CSP Name',
  'Offence Description',
  'Offence Group',
  'Offence Subgroup',
  'Offence Code',
  'Offence Count',
];

const text = (value: string) =>
  `<table:table-cell table:style-name="ce12" office:value-type="string" calcext:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number) =>
  `<table:table-cell table:style-name="ce19" office:value-type="float" office:value="${value}" calcext:value-type="float"><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string) => `<table:table-row table:style-name="ro2">${cells}</table:table-row>`;

const subgroups = OFFENCE_GROUPS.flatMap((group) =>
  group.subgroups.map((subgroup) => ({ group: group.name, subgroup: subgroup.name })),
);

/** The count of a row, by its place in the file: small, and now and then negative or 0. */
export const countAt = (place: number): number =>
  ((place * 7919) % 97) - (place % 500 === 0 ? 97 : 0);

function* contentXml({ csps, quarters, codes }: OpenDataSize): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:spreadsheet>';
  yield `<table:table table:name="Notes">${row(text('Kent: some areas are recorded as unassigned.'))}</table:table>`;
  yield `<table:table table:name="Data">${row(HEADINGS.map(text).join(''))}`;
  let place = 0;
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const year = 2021 + Math.floor(quarter / 4);
    const period = text(`${year}/${(year + 1) % 100}`) + number((quarter % 4) + 1);
    for (let csp = 0; csp < csps; csp += 1) {
      const force = Math.floor(csp / 8);
      const name = csp % 8 === 7 ? `Unassigned Force ${force}` : `Partnership ${csp}`;
      const where = text(`Force ${force}`) + text(name);
      let rows = '';
      for (let code = 0; code < codes; code += 1) {
        const { group, subgroup } = subgroups[code % subgroups.length] ?? {
          group: '',
          subgroup: '',
        };
        const what = text(`Offence of the kind ${code}`) + text(group) + text(subgroup);
        rows += row(
          period + where + what + text(`${code}${'ABC'[code % 3]}`) + number(countAt(place)),
        );
        place += 1;
      }
      yield rows;
    }
  }
  yield '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>';
}

const bytes16 = (...numbers: number[]) => Buffer.from(Uint16Array.from(numbers).buffer);
const bytes32 = (...numbers: number[]) => Buffer.from(Uint32Array.from(numbers).buffer);
const NAME = Buffer.from('content.xml');

/** What every OpenDocument begins with: its type, as it is. */
function typeEntry() {
  const name = Buffer.from('mimetype');
  const type = Buffer.from('application/vnd.oasis.opendocument.spreadsheet');
  const made = bytes16(20, 0, 0, 0, 0x5a21);
  const sizes = bytes32(crc32(type), type.length, type.length);
  const lengths = bytes16(name.length, 0);
  return {
    local: Buffer.concat([bytes32(0x04034b50), made, sizes, lengths, name, type]),
    central: Buffer.concat([
      bytes32(0x02014b50),
      bytes16(20),
      made,
      sizes,
      lengths,
      bytes16(0, 0, 0),
      bytes32(0, 0),
      name,
    ]),
  };
}

/**
 * Writes an OpenDocument spreadsheet of the shape of the real file, as a stream: full-size it has
 * more than a gigabyte of XML. Answers how many rows it holds and how many bytes of XML.
 */
export async function writeOpenData(file: string, size: OpenDataSize) {
  let xmlBytes = 0;
  let checksum = 0;
  let packedBytes = 0;
  const type = typeEntry();
  async function* whole() {
    yield Buffer.concat([
      type.local,
      bytes32(0x04034b50),
      bytes16(20, 0x808, 8, 0, 0x5a21),
      bytes32(0, 0, 0),
      bytes16(NAME.length, 0),
      NAME,
    ]);
    const start = type.local.length + 30 + NAME.length;
    const xml = Readable.from(contentXml(size)).map((piece: string) => {
      const bytes = Buffer.from(piece);
      xmlBytes += bytes.length;
      checksum = crc32(bytes, checksum);
      return bytes;
    });
    for await (const piece of xml.pipe(createDeflateRaw({ level: 1 }))) {
      packedBytes += (piece as Buffer).length;
      yield piece as Buffer;
    }
    const sizes = bytes32(checksum, packedBytes, xmlBytes);
    const directory = Buffer.concat([
      type.central,
      bytes32(0x02014b50),
      bytes16(20, 20, 0x808, 8, 0, 0x5a21),
      sizes,
      bytes16(NAME.length, 0, 0, 0, 0),
      bytes32(0, type.local.length),
      NAME,
    ]);
    const at = start + packedBytes + 16;
    yield Buffer.concat([
      bytes32(0x08074b50),
      sizes,
      directory,
      bytes32(0x06054b50),
      bytes16(0, 0, 2, 2),
      bytes32(directory.length, at),
      bytes16(0),
    ]);
  }
  await pipeline(whole, createWriteStream(file));
  return { rows: size.csps * size.quarters * size.codes, xmlBytes };
}
