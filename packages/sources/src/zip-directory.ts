import { type Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import type { ByteSource } from './byte-source.ts';
import type { Fault } from './fault.ts';
import type { ReadingLimits } from './limits.ts';
import { printable } from './printable.ts';
import { zipDirectoryFault } from './zip-faults.ts';
import { ZipReader } from './zip-reader.ts';

/** A file inside a zip, as its table of contents declares it; none of it has been unpacked. */
export type ZipEntry = {
  /** With folders, `/` between them. */
  path: string;
  packedBytes: number;
  /** Declared; `unpack` stops where the bytes turn out to be more or fewer. */
  unpackedBytes: number;
  crc32: number;
  method: 'stored' | 'deflated';
  /** Where the entry's own header begins in the zip. */
  headerStart: number;
};

export type ZipDirectory =
  | { kind: 'entries'; entries: ZipEntry[] }
  | { kind: 'unreadable'; fault: Fault };

const asEntry = (entry: Entry): ZipEntry => ({
  path: entry.fileName,
  packedBytes: entry.compressedSize,
  unpackedBytes: entry.uncompressedSize,
  crc32: entry.crc32,
  method: entry.compressionMethod === 0 ? 'stored' : 'deflated',
  headerStart: entry.relativeOffsetOfLocalHeader,
});

/** Reads a zip's table of contents and refuses what could not be unpacked safely. */
export async function zipDirectory(
  source: ByteSource,
  limits: ReadingLimits,
): Promise<ZipDirectory> {
  const reader = new ZipReader(source);
  const fault = (message: string, whatToDo: string): ZipDirectory => ({
    kind: 'unreadable',
    fault: { file: source.name, message, whatToDo },
  });
  try {
    const zip: ZipFile = await fromRandomAccessReaderPromise(reader, source.size, {
      lazyEntries: true,
      autoClose: false,
    });
    // Before the loop: a forged count must not cost a walk through it.
    if (zip.entryCount > limits.entries) {
      return fault(
        `The zip holds ${zip.entryCount} files; at most ${limits.entries} are read.`,
        'Choose fewer forces or months on data.police.uk, and import them one zip after another.',
      );
    }
    const entries: ZipEntry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      const shown = printable(entry.fileName, 200);
      if (entry.isEncrypted()) {
        return fault(
          `The zip is locked with a password (${shown}).`,
          'Unpack it with the password and choose the CSV files, or use the zip as downloaded.',
        );
      }
      if (!entry.canDecodeFileData()) {
        return fault(
          `${shown} is packed by a method that cannot be read (number ${entry.compressionMethod}).`,
          'Unpack it and choose the CSV files, or use the zip as downloaded.',
        );
      }
      entries.push(asEntry(entry));
    }
    return { kind: 'entries', entries };
  } catch (error) {
    if (reader.failure !== undefined) throw reader.failure;
    return { kind: 'unreadable', fault: zipDirectoryFault(source.name, error) };
  }
}
