import { quarterPeriod } from '@ragstone/domain/time/period';
import { OFFENCE_GROUPS } from '@ragstone/sources/home-office/offence-groups';
import {
  OpenDataReader,
  type OpenDataRow,
  readOpenData,
} from '@ragstone/sources/home-office/read-open-data';
import type { FigureSource, NamedIndicator, PublishedFigure } from './figure-source.ts';

const nameOfSubgroup = new Map(
  OFFENCE_GROUPS.flatMap(({ subgroups }) => subgroups.map(({ code, name }) => [code, name])),
);

/** An offence code within its subgroup: releases have moved codes from one to another. */
function offenceOf(row: OpenDataRow): NamedIndicator {
  const { group, subgroup, offenceCode, description } = row;
  const parent = `${group}/${subgroup}`;
  const slug = `ho-${subgroup}-${offenceCode.toLowerCase().replaceAll('.', '-')}`;
  const label = description === '' ? `Offence ${offenceCode}` : description;
  const counts = `Offence code ${offenceCode} of ${nameOfSubgroup.get(subgroup) ?? subgroup}`;
  return { sourceLabel: `${parent}/${offenceCode}`, fresh: { slug, label, counts, parent } };
}

const figureOf = (row: OpenDataRow): PublishedFigure => ({
  place: { kind: row.isUnassigned ? 'unassigned' : 'csp', force: row.force, name: row.csp },
  indicator: offenceOf(row),
  from: quarterPeriod(row.financialYear, row.quarter).from,
  months: 3,
  measure: 'count',
  value: row.count,
  status: 'observed',
  mark: '',
  row: row.row,
});

/** The Home Office's open data: a CSP, an offence code and a quarter in each row. */
export const homeOffice: FigureSource = {
  slug: 'home-office-csp',
  sizeLabel: undefined,
  hasSize: true,
  async *read(file) {
    const reader = new OpenDataReader(file.name);
    for await (const rows of readOpenData(reader, file.rows())) yield rows.map(figureOf);
    const { rows, fraud, notes, faults } = reader.outcome;
    const reason = 'fraud, which is recorded nationally and by no partnership';
    return {
      rows,
      leftOut: fraud > 0 ? [{ rows: fraud, reason }] : [],
      notes: notes.map(({ text }) => text),
      faults,
      questions: [],
    };
  },
};
