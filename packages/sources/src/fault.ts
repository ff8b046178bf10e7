/** One thing wrong in a file, for the person who chose it: what, where, and what to do. */
export type Fault = {
  /** The file as the person knows it; inside a zip `kent.zip: 2024-01/2024-01-kent-street.csv`. */
  file: string;
  /** As a spreadsheet counts: the header is row 1. Absent where no row is to blame. */
  row?: number;
  /** The column's heading as published. Absent where no column is to blame. */
  column?: string;
  message: string;
  whatToDo: string;
};

/** A file with this many faults is not read on: nobody mends more by hand, and a page has an end. */
export const FAULTS_SHOWN = 20;

/**
 * Carries a fault out of the middle of a stream, where nothing can be returned. It does not leave
 * this package: `readStreetFile` turns it back into a value.
 */
export class BrokenFile extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`${fault.file}: ${fault.message}`);
    this.name = 'BrokenFile';
    this.fault = fault;
  }
}
