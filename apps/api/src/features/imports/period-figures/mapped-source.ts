import { createHash } from 'node:crypto';
import { periodLength } from '@ragstone/domain/time/period';
import { MappedReader, type MappedRow, readMapped } from '@ragstone/sources/mapped/read-mapped';
import type { PublishedValue } from '@ragstone/sources/sheet/published-number';
import type { FigureSource, NamedIndicator, NamedPlace, PublishedFigure } from './figure-source.ts';
import type { StoredMapping } from './stored-mapping.ts';

/** The label of the sum of a mapped table's indicators, where they add up. */
export const totalLabel = 'total';

/** Different labels never share a slug, though they may look alike without their signs. */
function slugOf(sourceSlug: string, label: string): string {
  const words = label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const mark = createHash('sha256').update(label).digest('hex').slice(0, 6);
  return `${sourceSlug}-${words.slice(0, 60)}-${mark}`;
}

function indicatorOf(mapping: StoredMapping, named: string): NamedIndicator {
  const { name, unit, polarity, addsUp, sourceSlug, indicatorLabel } = mapping;
  const label = indicatorLabel ?? named;
  const fresh = {
    slug: slugOf(sourceSlug, label),
    label,
    counts: `${label}, as given in ${name}`,
    unit,
    polarity,
    ...(addsUp && { parent: totalLabel }),
  };
  return { sourceLabel: `indicator ${label}`, fresh };
}

function placeOf({ areaKind }: StoredMapping, { area, force }: MappedRow): NamedPlace {
  if (areaKind === 'force') return { kind: 'force', force: area, name: area };
  const isUnassigned = areaKind === 'csp' && /^unassigned\b/i.test(area);
  const ofForce = force === '' ? area.replace(/^unassigned\s*/i, '') : force;
  if (isUnassigned) return { kind: 'unassigned', force: ofForce, name: area };
  const isCode = /^[EW]\d{8}$/.test(area);
  return { kind: areaKind, force, name: area, ...(isCode && { code: area }) };
}

function publishedOf(value: PublishedValue): Pick<PublishedFigure, 'value' | 'status' | 'mark'> {
  switch (value.kind) {
    case 'number':
      return { value: value.number, status: 'observed', mark: '' };
    case 'shorthand':
      return { status: 'not-supplied', mark: `[${value.mark}]` };
    case 'blank':
      return { status: 'not-supplied', mark: '' };
  }
}

const figureOf = (mapping: StoredMapping, row: MappedRow): PublishedFigure => ({
  place: placeOf(mapping, row),
  indicator: indicatorOf(mapping, row.indicator),
  from: row.period.from,
  months: periodLength(row.period) as PublishedFigure['months'], // as the reader was told to expect
  measure: 'count',
  ...publishedOf(row.value),
  row: row.row,
});

/** Figures of a table that an officer mapped: a source of its own. */
export const mappedSource = (mapping: StoredMapping): FigureSource => ({
  slug: mapping.sourceSlug,
  sizeLabel: undefined,
  hasSize: mapping.addsUp || mapping.indicatorLabel !== null,
  async *read(file) {
    const { columns, length } = mapping;
    const reader = new MappedReader(file.name, { columns, length });
    for await (const rows of readMapped(reader, file.rows())) {
      yield rows.map((row) => figureOf(mapping, row));
    }
    const { rows, faults } = reader;
    return { rows, leftOut: [], notes: [], faults, questions: [] };
  },
});
