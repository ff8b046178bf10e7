import type { TestFile } from './imports.ts';

/** A row of the Home Office's open data; where nothing is said, residential burglary in Sevenoaks. */
export type OpenDataRow = {
  year?: string;
  quarter?: string;
  force?: string;
  csp?: string;
  group?: string;
  subgroup?: string;
  code?: string;
  count?: number | string;
};

const headings =
  'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences';

function lineOf(row: OpenDataRow): string {
  const { year = '2025/26', quarter = '1', force = 'Kent', csp = 'Sevenoaks' } = row;
  const { group = 'Theft offences', subgroup = 'Residential burglary' } = row;
  const { code = '28E', count = 1 } = row;
  return [year, quarter, force, csp, `Offence ${code}`, group, subgroup, code, count].join(',');
}

/** The rows as a CSV of the Home Office's. */
export const openData = (rows: readonly OpenDataRow[], name = 'prc-csp.csv'): TestFile => ({
  name,
  bytes: Buffer.from(`${[headings, ...rows.map(lineOf)].join('\n')}\n`),
});
