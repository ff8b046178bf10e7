import { type ByteSource, headOf } from './byte-source.ts';
import { BrokenFile, type Fault } from './fault.ts';
import { DEFAULT_LIMITS, type ReadingLimits } from './limits.ts';
import { type FoundStreetFiles, findStreetFiles } from './police-uk/find-street-files.ts';
import { resemblesStreetFile } from './police-uk/street-header.ts';
import { HEAD_BYTES, isGzip, isJson, isOfficeDocument, recognise } from './recognise.ts';
import { judgeTable, type TableKind, type UnknownTable } from './recognise-table.ts';
import type { SheetRow } from './sheet/cell.ts';
import { csvRows } from './sheet/csv-rows.ts';
import { openWorkbook } from './sheet/sheet-rows.ts';
import { gunzipped } from './unpack-gzip.ts';
import { zipDirectory } from './zip-directory.ts';

/** A table in a file: a workbook's sheets one after another, or a CSV. */
export type TableFile = {
  name: string;
  /** Of the file as it was chosen. */
  source: ByteSource;
  /** From the start; may be asked for again. Throws `BrokenFile` where the file is damaged. */
  rows(): AsyncIterable<SheetRow[]>;
};

/** A file of outlines, which is small enough to be read as one text. */
export type TextFile = {
  name: string;
  source: ByteSource;
  /** Throws `BrokenFile` where the file is damaged or no text. */
  text(): Promise<string>;
};

/** Chosen files, all of one kind. */
export type FoundFiles =
  | ({ kind: 'police-uk-street' } & FoundStreetFiles)
  | { [K in TableKind]: { kind: K; files: TableFile[] } }[TableKind]
  | { kind: 'boundaries'; files: TextFile[] }
  /** Sound tables that no reader knows: somebody has to say what their columns are. */
  | { kind: 'unknown'; files: TableFile[]; tables: UnknownTable[] }
  | { kind: 'unreadable'; faults: Fault[] };

export type FileKind = Exclude<FoundFiles['kind'], 'unreadable'>;

/** The kinds in words, as they stand in “This is …”. */
const WORDS: Readonly<Record<FileKind, string>> = {
  'police-uk-street': 'street-level crime of data.police.uk',
  'home-office-csp': 'the Home Office’s open data by Community Safety Partnership',
  'ons-csp': 'ONS’s recorded crime by Community Safety Partnership',
  'offence-weights': 'a table of what offences weigh',
  population: 'an estimate of population',
  lookup: 'a lookup of areas',
  boundaries: 'boundaries of areas',
  unknown: 'a table that Ragstone does not know',
};

type Found =
  | { kind: 'police-uk-street'; name: string }
  | { kind: TableKind; name: string; file: TableFile }
  | { kind: 'boundaries'; name: string; file: TextFile }
  | { kind: 'unknown'; name: string; file: TableFile; table: UnknownTable }
  | { kind: 'unreadable'; name: string; fault: Fault };

/** Far larger than all wards of England and Wales in full detail. */
const MOST_TEXT = 400 * 1024 ** 2;

const AGAIN = 'Download the file again from where it is published and use it unchanged.';

async function textOfPieces(name: string, pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const held: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > MOST_TEXT) {
      const message = 'It is far larger than any file of boundaries.';
      throw new BrokenFile({ file: name, message, whatToDo: AGAIN });
    }
    held.push(piece);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(held));
  } catch {
    throw new BrokenFile({ file: name, message: 'It is not UTF-8 text.', whatToDo: AGAIN });
  }
}

async function judged(file: TableFile): Promise<Found> {
  const { name } = file;
  const verdict = await judgeTable(file.rows());
  return verdict.kind === 'unknown'
    ? { kind: 'unknown', name, file, table: { ...verdict.table, file: name } }
    : { kind: verdict.kind, name, file };
}

async function lookAtWorkbook(source: ByteSource, limits: ReadingLimits): Promise<Found> {
  const { name } = source;
  const workbook = await openWorkbook(source, limits);
  if ('message' in workbook) return { kind: 'unreadable', name, fault: workbook };
  return judged({ name, source, rows: () => workbook.rows() });
}

/** A file by its own bytes, whether it was packed or not. */
async function lookAtText(source: ByteSource, open: () => AsyncIterable<Uint8Array>) {
  const { name } = source;
  const head = await headOf(open(), HEAD_BYTES);
  if (isBankHolidays(head)) return { kind: 'unreadable', name, fault: bankHolidays(name) } as const;
  if (isJson(head)) {
    const file = { name, source, text: () => textOfPieces(name, open()) };
    return { kind: 'boundaries', name, file } as const;
  }
  const recognised = recognise(name, head);
  const isTable = recognised.kind === 'unreadable' && recognised.fault.row === 1;
  if (!isTable || resemblesStreetFile(head)) return recognised;
  return judged({ name, source, rows: () => csvRows(open(), { file: name, sheet: name }) });
}

async function lookAt(source: ByteSource, limits: ReadingLimits): Promise<Found> {
  const { name } = source;
  const open = () => source.read(0, source.size);
  const head = await headOf(source.read(0, Math.min(HEAD_BYTES, source.size)), HEAD_BYTES);
  const isPacked = isGzip(head);
  const recognised = isPacked
    ? await lookAtText(source, () => gunzipped(source, limits))
    : recognise(name, head).kind === 'zip'
      ? ({ kind: 'zip' } as const)
      : await lookAtText(source, open);
  if (recognised.kind === 'zip') {
    if (isPacked) return { kind: 'unreadable', name, fault: packedTwice(name) };
    const directory = await zipDirectory(source, limits);
    const isOffice = directory.kind === 'entries' && isOfficeDocument(directory.entries);
    return isOffice ? lookAtWorkbook(source, limits) : { kind: 'police-uk-street', name };
  }
  if (recognised.kind === 'police-uk-street' || recognised.kind === 'not-needed') {
    return isPacked
      ? { kind: 'unreadable', name, fault: packedTwice(name) }
      : { kind: 'police-uk-street', name };
  }
  if (!('fault' in recognised)) return recognised;
  return { kind: 'unreadable', name, fault: recognised.fault };
}

/** GOV.UK's list of bank holidays, which names its divisions first. */
const isBankHolidays = (head: Uint8Array) =>
  /^\uFEFF?\s*\{\s*"england-and-wales"/.test(Buffer.from(head).toString('utf8'));

const bankHolidays = (file: string): Fault => ({
  file,
  message: 'These are the bank holidays of GOV.UK, which hold no figures.',
  whatToDo: 'Leave the file out: nothing here needs it.',
});

const packedTwice = (file: string): Fault => ({
  file,
  message: 'The gzip holds a zip or a street-level crime file.',
  whatToDo: 'Unpack it and choose the file that is in it.',
});

/** Files of two kinds are two publications, and become two releases. */
function mixedFault(found: readonly Found[]): Fault | undefined {
  const [first] = found;
  const other = found.find(({ kind }) => kind !== first?.kind);
  if (first === undefined || other === undefined) return undefined;
  if (first.kind === 'unreadable' || other.kind === 'unreadable') return undefined;
  return {
    file: `${first.name}, ${other.name}`,
    message: `The first is ${WORDS[first.kind]}, the second ${WORDS[other.kind]}.`,
    whatToDo: 'Import them one after another: each is a release of its own.',
  };
}

async function foundIn(source: ByteSource, limits: ReadingLimits): Promise<Found> {
  try {
    return await lookAt(source, limits);
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return { kind: 'unreadable', name: source.name, fault: error.fault };
  }
}

/**
 * Says what the chosen files are, by what they hold and not by their names. Files of one kind come
 * together; of several kinds they are refused, as are files that cannot be read.
 */
export async function findFiles(
  sources: readonly ByteSource[],
  limits: ReadingLimits = DEFAULT_LIMITS,
): Promise<FoundFiles> {
  const found: Found[] = [];
  for (const source of sources) found.push(await foundIn(source, limits));
  const faults = found.flatMap((each) => (each.kind === 'unreadable' ? [each.fault] : []));
  const mixed = mixedFault(found);
  if (mixed !== undefined) faults.push(mixed);
  if (faults.length > 0) return { kind: 'unreadable', faults };
  const files = found.flatMap((each) => ('file' in each ? [each.file] : []));
  const [first] = found;
  const kind = first?.kind ?? 'unreadable';
  switch (kind) {
    case 'police-uk-street':
    case 'unreadable': // nothing was chosen, which the finder says
      return { kind: 'police-uk-street', ...(await findStreetFiles(sources, limits)) };
    case 'boundaries':
      return { kind: 'boundaries', files: files.filter((each) => 'text' in each) };
    case 'unknown': {
      const tables = found.flatMap((each) => ('table' in each ? [each.table] : []));
      return { kind: 'unknown', files: files.filter((each) => 'rows' in each), tables };
    }
    default:
      return { kind, files: files.filter((each) => 'rows' in each) };
  }
}
