import { createHash } from 'node:crypto';
import { BrokenFile, type Fault } from '../fault.ts';
import { recognise } from '../recognise.ts';
import { TextCheck } from '../text-check.ts';
import type { StreetFile } from './find-street-files.ts';
import { HeaderCutter } from './header-cutter.ts';
import type { SharedValue } from './shared-values.ts';
import { COUNTED_COLUMNS, STREET_COLUMNS, type StreetColumn } from './street-columns.ts';
import { csvHeaderFault, headerOf } from './street-header.ts';
import { type RowProblem, rowFault } from './street-row-faults.ts';
import { StreetRowSplitter } from './street-row-splitter.ts';
import type { ValueDictionary } from './value-dictionary.ts';

export type StreetReadingOptions = {
  /** Stands before each row, so that one staging table can take many files. */
  fileNumber: number;
  /** Passed on in the file's own order, whatever the order here. Default: what is counted. */
  columns?: readonly StreetColumn[];
  /**
   * Columns that have one value in every row of a sound file: not passed on, but told once by the
   * outcome. They stand before those passed on.
   */
  shared?: readonly StreetColumn[];
  /** Columns that follow each other, passed on as their number in a dictionary that files share. */
  coded?: readonly { columns: readonly StreetColumn[]; dictionary: ValueDictionary }[];
  /** Whether each row is told its number; it is, unless this says not. */
  numbersRows?: boolean;
};

/** What is known of a file once it has been read to its end, or to where it broke. */
export type StreetOutcome = {
  /** Rows passed on; header and blank lines are none. 0 is a month without a row: missing, not zero. */
  rows: number;
  /** Bytes of the file as published, unpacked. */
  bytes: number;
  /** Of those bytes, in lower-case hexadecimal; tells "the same bytes". No use where there are faults. */
  sha256: string;
  /** Not empty: nothing of the file may be imported. At most about `FAULTS_SHOWN`. */
  faults: Fault[];
  /** The different values of the shared columns together; one in a sound file. */
  shared: SharedValue[];
};

export type StreetReading = {
  /**
   * Rows as `fileNumber,row,column,column...` with LF line ends, UTF-8 without BOM or header: ready
   * for COPY ... (FORMAT csv). `row` is the row's number in a spreadsheet. Faults of the file do not
   * make it throw; a source that cannot be read does.
   */
  rows: AsyncIterable<Uint8Array>;
  /** Throws until `rows` has been read to its end. */
  outcome(): StreetOutcome;
};

function headerFault(file: string, header: Uint8Array): Fault | undefined {
  const recognised = recognise(file, header);
  if (recognised.kind === 'police-uk-street') return undefined;
  if (recognised.kind === 'unreadable') return recognised.fault;
  return csvHeaderFault(file, headerOf(Buffer.from(header).toString('utf8')));
}

/** Reads a street file as a stream, checks its form, and brings its rows into the form of COPY. */
export function readStreetFile(file: StreetFile, options: StreetReadingOptions): StreetReading {
  const coded = options.coded ?? [];
  const columns: readonly StreetColumn[] = [
    ...(options.columns ?? COUNTED_COLUMNS),
    ...coded.flatMap((group) => group.columns),
  ];
  const splitter = new StreetRowSplitter({
    file: file.name,
    fileNumber: options.fileNumber,
    kept: STREET_COLUMNS.map((column) => columns.includes(column)),
    shared: STREET_COLUMNS.map((column) => options.shared?.includes(column) ?? false),
    coded: STREET_COLUMNS.map(
      (column) => coded.find((group) => group.columns.at(-1) === column)?.dictionary,
    ),
    numbersRows: options.numbersRows ?? true,
  });
  const cutter = new HeaderCutter();
  const text = new TextCheck();
  const hash = createHash('sha256');
  const faults: Fault[] = [];
  let bytes = 0;
  let headerIsRight = false;
  let outcome: StreetOutcome | undefined;

  const faultHere = (problem: RowProblem) =>
    rowFault({ file: file.name, row: splitter.row, problem, columns: splitter.columnsRead });

  /** Gives the finished rows of a piece, or `undefined` where reading on makes no sense. */
  function take(piece: Uint8Array): Uint8Array | undefined {
    bytes += piece.length;
    hash.update(piece);
    const bad = text.firstBad(piece);
    const body = cutter.cut(bad === undefined ? piece : piece.subarray(0, bad.index));
    if (cutter.header !== undefined && !headerIsRight) {
      const fault = headerFault(file.name, cutter.header);
      if (fault !== undefined) {
        faults.push(fault);
        return undefined;
      }
      headerIsRight = true;
    }
    const finished = splitter.push(body);
    if (bad !== undefined) {
      faults.push(faultHere(bad.problem));
      return undefined;
    }
    return splitter.stopped ? undefined : finished;
  }

  /** The last row, where it only lacks its line end. */
  function finish(): Uint8Array {
    if (!headerIsRight) {
      const fault = headerFault(file.name, cutter.end());
      if (fault !== undefined) faults.push(fault);
    }
    if (text.endsInside()) faults.push(faultHere('not-utf8'));
    return splitter.end();
  }

  async function* rows(): AsyncGenerator<Uint8Array> {
    try {
      let whole = true;
      for await (const piece of file.open()) {
        const finished = take(piece);
        whole = finished !== undefined;
        if (finished === undefined) break;
        if (finished.length > 0) yield finished;
      }
      if (whole) yield finish();
    } catch (error) {
      if (!(error instanceof BrokenFile)) throw error;
      faults.push(error.fault);
    }
    outcome = {
      rows: splitter.rows,
      bytes,
      sha256: hash.digest('hex'),
      faults: [...splitter.faults, ...faults],
      shared: splitter.shared.list(),
    };
  }

  return {
    rows: rows(),
    outcome() {
      if (outcome === undefined) throw new Error('The street file has not been read to its end.');
      return outcome;
    },
  };
}
