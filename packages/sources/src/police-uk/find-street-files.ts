import { type ByteSource, headOf } from '../byte-source.ts';
import { BrokenFile, type Fault } from '../fault.ts';
import { DEFAULT_LIMITS, type ReadingLimits } from '../limits.ts';
import { printable } from '../printable.ts';
import { HEAD_BYTES, isOfficeDocument, recognise } from '../recognise.ts';
import { unpack } from '../unpack.ts';
import { type ZipEntry, zipDirectory } from '../zip-directory.ts';
import { zipContentsFault } from '../zip-faults.ts';
import { type StreetFileHint, streetFileHint } from './street-file-name.ts';

/** A street-level CSV, loose or inside a zip, ready to be read. */
export type StreetFile = {
  /** As the person knows it: `kent.zip: 2024-01/2024-01-kent-street.csv`. */
  name: string;
  /** Unpacked bytes. */
  size: number;
  /** What its name claims; `undefined` where the name says nothing. */
  hint: StreetFileHint | undefined;
  /** Its bytes from the start; may be opened again. */
  open(): AsyncIterable<Uint8Array>;
};

export type SkippedFile = { file: string; reason: string };

export type FoundStreetFiles = {
  files: StreetFile[];
  /** What is beside the street files and is left alone, to be named on the check's page. */
  skipped: SkippedFile[];
  /** Not empty: nothing of the upload may be imported. */
  faults: Fault[];
};

type Found = FoundStreetFiles & { limits: ReadingLimits };

/** macOS adds a shadow of every file to the zips it makes. */
const isLitter = (path: string) =>
  path.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/.test(path);

async function lookInto(source: ByteSource, entry: ZipEntry, found: Found): Promise<void> {
  const name = `${source.name}: ${printable(entry.path, 300)}`;
  const hint = streetFileHint(entry.path);
  const open = () => unpack(source, entry, name);
  const recognised = recognise(name, await headOf(open(), HEAD_BYTES));
  if (recognised.kind === 'police-uk-street') {
    found.files.push({ name, size: entry.unpackedBytes, hint, open });
  } else if (recognised.kind === 'zip') {
    found.faults.push({
      file: name,
      message: 'The zip holds another zip, which is not opened.',
      whatToDo: 'Unpack the outer zip and choose the inner one.',
    });
  } else if (recognised.kind === 'not-needed') {
    found.skipped.push({ file: name, reason: `${recognised.what} are not needed` });
  } else if (hint !== undefined) {
    // Its name says that figures are in it: leaving it out silently would make a gap.
    found.faults.push(recognised.fault);
  } else {
    found.skipped.push({ file: name, reason: 'not a street-level crime file' });
  }
}

async function lookIntoZip(source: ByteSource, found: Found): Promise<void> {
  const directory = await zipDirectory(source, found.limits);
  if (directory.kind === 'unreadable') {
    found.faults.push(directory.fault);
    return;
  }
  const { entries } = directory;
  if (isOfficeDocument(entries)) {
    found.faults.push({
      file: source.name,
      message: 'This is a spreadsheet or another Office document, not a zip of CSV files.',
      whatToDo:
        'Choose the zip as downloaded from data.police.uk, or a street-level CSV out of it.',
    });
    return;
  }
  const fault = zipContentsFault(source.name, entries, found.limits);
  if (fault !== undefined) {
    found.faults.push(fault);
    return;
  }
  const before = found.files.length + found.faults.length;
  for (const entry of entries) {
    if (isLitter(entry.path)) continue;
    try {
      await lookInto(source, entry, found);
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      found.faults.push(error.fault);
    }
  }
  if (found.files.length + found.faults.length === before) {
    found.faults.push({
      file: source.name,
      message:
        'The zip holds no street-level crime file (2024-01/2024-01-kent-street.csv or alike).',
      whatToDo: 'On data.police.uk tick “Include crime data” and download again.',
    });
  }
}

async function lookAt(source: ByteSource, found: Found): Promise<void> {
  const recognised = recognise(
    source.name,
    await headOf(source.read(0, Math.min(HEAD_BYTES, source.size)), HEAD_BYTES),
  );
  if (recognised.kind === 'zip') return lookIntoZip(source, found);
  if (recognised.kind === 'unreadable') {
    found.faults.push(recognised.fault);
  } else if (recognised.kind === 'not-needed') {
    found.skipped.push({ file: source.name, reason: `${recognised.what} are not needed` });
  } else {
    found.files.push({
      name: source.name,
      size: source.size,
      hint: streetFileHint(source.name),
      open: () => source.read(0, source.size),
    });
  }
}

/** Bytes of all files of one upload together are limited, not only those of each zip. */
function totalFault(found: Found): Fault | undefined {
  const total = found.files.reduce((sum, file) => sum + file.size, 0);
  if (total <= found.limits.unpackedBytes) return undefined;
  return {
    file: 'All files together',
    message: `They hold ${total} bytes unpacked; at most ${found.limits.unpackedBytes} are read.`,
    whatToDo: 'Import them in several goes.',
  };
}

/**
 * Finds every street-level CSV in the chosen files, by what they hold and not by their names.
 * Looks at the first bytes of each; rows are read later by `readStreetFile`.
 */
export async function findStreetFiles(
  sources: readonly ByteSource[],
  limits: ReadingLimits = DEFAULT_LIMITS,
): Promise<FoundStreetFiles> {
  const found: Found = { files: [], skipped: [], faults: [], limits };
  for (const source of sources) await lookAt(source, found);
  const tooMuch = totalFault(found);
  if (tooMuch !== undefined) found.faults.push(tooMuch);
  if (found.files.length === 0 && found.faults.length === 0) {
    found.faults.push({
      file: sources.map(({ name }) => name).join(', '),
      message: 'There is no street-level crime file among the chosen files.',
      whatToDo: 'Choose the zip as downloaded from data.police.uk, or a file named …-street.csv.',
    });
  }
  const { files, skipped, faults } = found;
  return { files, skipped, faults };
}
