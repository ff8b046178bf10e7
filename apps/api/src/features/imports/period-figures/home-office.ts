import { quarterPeriod } from '@ragstone/domain/time/period';
import { OFFENCE_GROUPS } from '@ragstone/sources/home-office/offence-groups';
import {
  OpenDataReader,
  type OpenDataRow,
  readOpenData,
} from '@ragstone/sources/home-office/read-open-data';
import { ownCopy } from '@ragstone/sources/own-copy';
import type { FigureSource, NamedIndicator, PublishedFigure } from './figure-source.ts';

const nameOfSubgroup = new Map(
  OFFENCE_GROUPS.flatMap(({ subgroups }) => subgroups.map(({ code, name }) => [code, name])),
);

/** An offence code within its subgroup: releases have moved codes from one to another. */
function offenceOf(row: OpenDataRow): NamedIndicator {
  const { group, subgroup } = row;
  const [offenceCode, description] = [ownCopy(row.offenceCode), ownCopy(row.description)];
  const parent = `${group}/${subgroup}`;
  const slug = `ho-${subgroup}-${offenceCode.toLowerCase().replaceAll('.', '-')}`;
  const label = description === '' ? `Offence ${offenceCode}` : description;
  const counts = `Offence code ${offenceCode} of ${nameOfSubgroup.get(subgroup) ?? subgroup}`;
  return { sourceLabel: `${parent}/${offenceCode}`, fresh: { slug, label, counts, parent } };
}

/** Names the offences of a file, each of its hundred once and not in every row. */
function offences(): (row: OpenDataRow) => NamedIndicator {
  const known = new Map<string, NamedIndicator>();
  return (row) => {
    const key = `${row.subgroup}/${row.offenceCode}`;
    const offence = known.get(key) ?? offenceOf(row);
    known.set(key, offence);
    return offence;
  };
}

const figureOf = (row: OpenDataRow, indicator: NamedIndicator): PublishedFigure => ({
  place: { kind: row.isUnassigned ? 'unassigned' : 'csp', force: row.force, name: row.csp },
  indicator,
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
    const nameOffence = offences();
    for await (const rows of readOpenData(reader, file.rows())) {
      yield rows.map((row) => figureOf(row, nameOffence(row)));
    }
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
