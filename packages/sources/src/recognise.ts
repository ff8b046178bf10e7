import type { Fault } from './fault.ts';
import { csvHeaderFault, headerOf, kindOfHeader } from './police-uk/street-header.ts';

/** Enough for any header and for the signs that tell formats apart. */
export const HEAD_BYTES = 4096;

/** What a file is, judged by its first bytes alone: names lie, and browsers save pages as `.csv`. */
export type Recognised =
  | { kind: 'zip' }
  | { kind: 'police-uk-street' }
  /** Published beside the street files, and not wanted here. `what` names it in the plural. */
  | { kind: 'not-needed'; what: string }
  | { kind: 'unreadable'; fault: Fault };

const CHOOSE =
  'Choose a file as published: a zip of data.police.uk, a CSV, XLSX or ODS table, or GeoJSON.';

const SIGNATURES: readonly { bytes: readonly number[]; what: string }[] = [
  { bytes: [0x1f, 0x8b], what: 'a gzip file' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive' },
  { bytes: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture' },
];

const begins = (head: Uint8Array, bytes: readonly number[]) =>
  bytes.every((byte, index) => head[index] === byte);

/** A zip begins with a file; an empty or a split one with another mark, and is a zip all the same. */
const isZip = (head: Uint8Array) =>
  begins(head, [0x50, 0x4b, 0x03, 0x04]) ||
  begins(head, [0x50, 0x4b, 0x05, 0x06]) ||
  begins(head, [0x50, 0x4b, 0x07, 0x08]);

/** One file, packed; what is in it has to be looked at. */
export const isGzip = (head: Uint8Array) => begins(head, [0x1f, 0x8b]);

/** Text that begins as JSON does, a BOM before it or not. */
export const isJson = (head: Uint8Array) =>
  /^\uFEFF?\s*[[{]/.test(Buffer.from(head.subarray(0, 64)).toString('utf8'));

/** Excel workbooks and OpenDocument files are zips that say so by one of their files. */
export const isOfficeDocument = (entries: readonly { path: string }[]) =>
  entries.some(({ path }) => path === '[Content_Types].xml' || path === 'mimetype');

const isUtf16 = (head: Uint8Array) =>
  begins(head, [0xff, 0xfe]) ||
  begins(head, [0xfe, 0xff]) ||
  (head.length >= 4 && (head[0] === 0 || head[1] === 0));

const unreadable = (file: string, message: string, whatToDo: string): Recognised => ({
  kind: 'unreadable',
  fault: { file, message, whatToDo },
});

/** Says what `file` is from its first `HEAD_BYTES` bytes (fewer only where the file is shorter). */
export function recognise(file: string, head: Uint8Array): Recognised {
  if (head.length === 0) {
    return unreadable(file, 'The file is empty.', 'Download it again and check its size.');
  }
  if (isZip(head)) return { kind: 'zip' };
  if (isUtf16(head)) {
    return unreadable(
      file,
      'The file is saved as UTF-16, not UTF-8.',
      'Use the file as downloaded, without opening and saving it in another program.',
    );
  }
  const signature = SIGNATURES.find(({ bytes }) => begins(head, bytes));
  if (signature !== undefined) {
    return unreadable(file, `This is ${signature.what}, not a CSV or zip file.`, CHOOSE);
  }
  const text = Buffer.from(head)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (text.trimStart().startsWith('<')) {
    return unreadable(
      file,
      'This is a web page, not a CSV file, whatever its name says.',
      'The download was probably answered with an error page. Download the file again.',
    );
  }
  const header = headerOf(text);
  const kind = kindOfHeader(header);
  if (kind === 'street') return { kind: 'police-uk-street' };
  if (kind !== undefined) return { kind: 'not-needed', what: kind };
  return { kind: 'unreadable', fault: csvHeaderFault(file, header) };
}
