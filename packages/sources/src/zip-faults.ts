import type { Fault } from './fault.ts';
import type { ReadingLimits } from './limits.ts';
import { printable } from './printable.ts';
import type { ZipEntry } from './zip-directory.ts';

const AGAIN = 'Download it again from where it is published and compare its size.';

/** Puts yauzl's reason for refusing a table of contents into words. */
export function zipDirectoryFault(file: string, error: unknown): Fault {
  const reason = printable(error instanceof Error ? error.message : String(error), 200);
  if (/relative path|absolute path|invalid characters/.test(reason)) {
    return {
      file,
      message: `The zip holds a file whose path leads out of it (${reason}).`,
      whatToDo: 'Do not use this file. Download the zip again from data.police.uk.',
    };
  }
  if (/encryption/.test(reason)) {
    return {
      file,
      message: 'The zip is locked with a password.',
      whatToDo: 'Unpack it with the password and choose the CSV files.',
    };
  }
  if (/End of central directory/.test(reason)) {
    return { file, message: 'The zip is cut off: its end is missing.', whatToDo: AGAIN };
  }
  return { file, message: `The zip is damaged (${reason}).`, whatToDo: AGAIN };
}

const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1024 ** 2).toLocaleString('en-GB')} MB`;

/** Two entries with one name: which of them is meant cannot be known. */
function doubledName(entries: readonly ZipEntry[]): string | undefined {
  const seen = new Set<string>();
  for (const { path } of entries) {
    const key = path.toLowerCase();
    if (seen.has(key)) return path;
    seen.add(key);
  }
  return undefined;
}

/** Entries that share packed bytes: how the worst bombs get 281 TB into 10 MB. */
function overlapping(entries: readonly ZipEntry[]): boolean {
  const inOrder = [...entries].sort((one, other) => one.headerStart - other.headerStart);
  return inOrder.some((entry, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && next.headerStart < entry.headerStart + 30 + entry.packedBytes;
  });
}

/** What a zip's table of contents shows to be wrong, before anything is unpacked. */
export function zipContentsFault(
  file: string,
  entries: readonly ZipEntry[],
  limits: ReadingLimits,
): Fault | undefined {
  const doubled = doubledName(entries);
  if (doubled !== undefined) {
    return {
      file,
      message: `The zip holds two files named ${printable(doubled, 200)}.`,
      whatToDo: 'Unpack it and choose the right one of them.',
    };
  }
  const bomb = (because: string): Fault => ({
    file,
    message: `The zip would unpack to far more than a real one does (${because}).`,
    whatToDo: 'Do not use this file. Download the zip again from data.police.uk.',
  });
  if (overlapping(entries)) return bomb('its files share the same bytes');
  const total = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (total > limits.unpackedBytes) {
    return {
      file,
      message: `The zip unpacks to ${inMegabytes(total)}; at most ${inMegabytes(limits.unpackedBytes)} are read.`,
      whatToDo:
        'Choose fewer forces or months on data.police.uk, and import them one after another.',
    };
  }
  const swollen = entries.find(
    (each) => each.unpackedBytes > 4096 + each.packedBytes * limits.ratio,
  );
  return (
    swollen && bomb(`${printable(swollen.path, 200)} to ${inMegabytes(swollen.unpackedBytes)}`)
  );
}
