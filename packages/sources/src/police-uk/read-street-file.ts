import { createHash } from 'node:crypto';
import { BrokenFile, type Fault } from '../fault.ts';
import { recognise } from '../recognise.ts';
import { TextCheck } from '../text-check.ts';
import type { StreetFile } from './find-street-files.ts';
import { HeaderCutter } from './header-cutter.ts';
import { csvHeaderFault, headerOf } from './street-header.ts';
import { type RowProblem, rowFault } from './street-row-faults.ts';
import { type RowSink, StreetRowSplitter } from './street-row-splitter.ts';

/** What is known of a file once it has been read to its end, or to where it broke. */
export type StreetOutcome = {
  /** Sound rows handed on; header and blank lines are none. 0 is a month without a row: missing, not zero. */
  rows: number;
  /** Bytes of the file as published, unpacked. */
  bytes: number;
  /** Of those bytes, in lower-case hexadecimal; tells "the same bytes". No use where there are faults. */
  sha256: string;
  /** Not empty: nothing of the file may be imported. At most about `FAULTS_SHOWN`. */
  faults: Fault[];
};

function headerFault(file: string, header: Uint8Array): Fault | undefined {
  const recognised = recognise(file, header);
  if (recognised.kind === 'police-uk-street') return undefined;
  if (recognised.kind === 'unreadable') return recognised.fault;
  return csvHeaderFault(file, headerOf(Buffer.from(header).toString('utf8')));
}

/**
 * Reads a street file as a stream, checks its form, and hands its sound rows on. Faults of the file
 * do not make it throw; a source that cannot be read does.
 */
export async function readStreetFile(file: StreetFile, sink: RowSink): Promise<StreetOutcome> {
  const splitter = new StreetRowSplitter(file.name, sink);
  const cutter = new HeaderCutter();
  const text = new TextCheck();
  const hash = createHash('sha256');
  const faults: Fault[] = [];
  let bytes = 0;
  let headerIsRight = false;

  const faultHere = (problem: RowProblem) =>
    rowFault({ file: file.name, row: splitter.row, problem, columns: splitter.columnsRead });

  /** Whether reading on makes sense. */
  function take(piece: Uint8Array): boolean {
    bytes += piece.length;
    hash.update(piece);
    const bad = text.firstBad(piece);
    const body = cutter.cut(bad === undefined ? piece : piece.subarray(0, bad.index));
    if (cutter.header !== undefined && !headerIsRight) {
      const fault = headerFault(file.name, cutter.header);
      if (fault !== undefined) {
        faults.push(fault);
        return false;
      }
      headerIsRight = true;
    }
    splitter.push(body);
    if (bad !== undefined) faults.push(faultHere(bad.problem));
    return bad === undefined && !splitter.stopped;
  }

  /** The last row, where it only lacks its line end. */
  function finish(): void {
    if (!headerIsRight) {
      const fault = headerFault(file.name, cutter.end());
      if (fault !== undefined) faults.push(fault);
    }
    if (text.endsInside()) faults.push(faultHere('not-utf8'));
    splitter.end();
  }

  try {
    let goesOn = true;
    for await (const piece of file.open()) {
      goesOn = take(piece);
      if (!goesOn) break;
    }
    if (goesOn) finish();
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    faults.push(error.fault);
  }
  return {
    rows: splitter.rows,
    bytes,
    sha256: hash.digest('hex'),
    faults: [...splitter.faults, ...faults],
  };
}
