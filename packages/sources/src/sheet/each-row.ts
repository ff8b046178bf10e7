import { BrokenFile, type Fault } from '../fault.ts';
import type { SheetRow } from './cell.ts';

/** Hands every row on as it comes; answers what was wrong where the file turned out to be damaged. */
export async function eachRow(
  rows: AsyncIterable<readonly SheetRow[]>,
  take: (row: SheetRow) => void,
): Promise<Fault | undefined> {
  try {
    for await (const batch of rows) for (const row of batch) take(row);
    return undefined;
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return error.fault;
  }
}
