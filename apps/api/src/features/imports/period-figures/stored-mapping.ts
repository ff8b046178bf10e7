import type { PeriodLength } from '@ragstone/domain/time/period-in-words';
import type { MappedColumns } from '@ragstone/sources/mapped/mapped-columns';

/** A mapping with the source that its figures are of. */
export type StoredMapping = {
  id: string;
  sourceSlug: string;
  sourceId: number;
  name: string;
  areaKind: 'csp' | 'district' | 'ward' | 'force';
  columns: MappedColumns;
  length: PeriodLength;
  /** Of the one indicator, where no column names it. */
  indicatorLabel: string | null;
  unit: string;
  polarity: 'lower' | 'higher' | 'neutral';
  addsUp: boolean;
};
