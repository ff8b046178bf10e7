import type { FileFault, Question } from '@ragstone/contract/import-report';
import type { Month } from '@ragstone/domain/time/month';
import type { TableFile } from '@ragstone/sources/find-files';

/** An area as a file names it. */
export type NamedPlace = {
  kind: 'csp' | 'unassigned' | 'force' | 'district' | 'ward';
  /** '' where the file names none. */
  force: string;
  /** As published; the force's name for a force. */
  name: string;
  code?: string;
};

/** An indicator as a file names it, by its label in table `indicator`; `fresh`: to be made if new. */
export type NamedIndicator = {
  sourceLabel: string;
  fresh?: FreshIndicator;
};

/** An indicator that comes with a file; unit and polarity are its parent's where it has one. */
export type FreshIndicator = { slug: string; label: string; counts: string } & (
  | { parent: string }
  | { unit: string; polarity: 'lower' | 'higher' | 'neutral'; parent?: string }
);

/** One figure as published. */
export type PublishedFigure = {
  place: NamedPlace;
  indicator: NamedIndicator;
  from: Month;
  months: 1 | 3 | 12;
  measure: 'count' | 'rate';
  /** Absent where a mark or nothing stands in its cell. */
  value?: number;
  status: 'observed' | 'not-supplied' | 'suppressed' | 'not-applicable';
  mark: string;
  /** As a spreadsheet counts. */
  row: number;
};

/** What reading a file told beside its figures. */
export type ReadFile = {
  rows: number;
  leftOut: { rows: number; reason: string }[];
  notes: string[];
  faults: FileFault[];
  questions: Question[];
};

/** How a publisher's files become figures. */
export type FigureSource = {
  slug: string;
  /** Label of the indicator that tells how large an area is; without one all figures are summed. */
  sizeLabel: string | undefined;
  /** Whether an area's figures may be added up, and so be held against what is usual. */
  hasSize: boolean;
  /** Figures of a file in batches; what was told beside them comes at the end. */
  read: (file: TableFile) => AsyncGenerator<PublishedFigure[], ReadFile>;
};
