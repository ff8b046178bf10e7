import type { TestApp } from './app.ts';
import { type Answer, asker } from './ask.ts';
import type { TestPartnership } from './people.ts';

/** An indicator as an officer's form sends it. */
export const indicatorFields = (said: object) => ({
  label: 'Deliberate fires',
  unit: 'fires',
  counts: 'Fires that were set on purpose',
  polarity: 'lower',
  denominator: 'population',
  months: 1,
  decimals: 0,
  from: '2026-04',
  dueDays: 20,
  isExempt: false,
  ...said,
});

/** A figure as the grid sends it: provisional, public and new, unless the caller says otherwise. */
export const figure = (indicator: string, period: string, said: object = {}) => ({
  indicator,
  period,
  status: 'provisional',
  isExempt: false,
  note: '',
  number: 0,
  isSure: false,
  ...said,
});

/** Asks below one partnership's address, and in shorter words about its returns. */
export function returnsOf(held: TestApp, here: TestPartnership) {
  const ask = asker(held, here.slug);
  return {
    ask,
    define: (said: object = {}) =>
      ask(here.officer, 'POST', 'return-indicators', {
        ...indicatorFields({ agencyId: here.otherAgency }),
        ...said,
      }),
    save: (person: string, agency: string, ...figures: object[]) =>
      ask(person, 'POST', `returns/${agency}/figures`, { figures }),
    grid: (person: string, agency: string, query = '') =>
      ask(person, 'GET', `returns/${agency}${query}`),
    send: async (person: string, agency: string, payload: Buffer | string, query = '') =>
      (await held.as(person, {
        method: 'POST',
        url: `/api/partnerships/${here.slug}/returns/${agency}/file${query}`,
        headers: { 'content-type': 'application/octet-stream' },
        payload,
      })) as Answer,
  };
}

type Cell = { period: string; state: string; value?: number; number: number; note: string };

/** The cells of one indicator of a grid, by period. */
export function cellsIn({ body }: Answer, slug: string): Record<string, Cell> {
  const indicators = body['indicators'] as { slug: string; cells: Cell[] }[];
  const cells = indicators.find((each) => each.slug === slug)?.cells ?? [];
  return Object.fromEntries(cells.map((cell) => [cell.period, cell]));
}
