/** Rows of partners' returns, under the names of their columns. */

export type ReturnIndicatorRow = {
  id: string;
  partnershipId: string;
  agencyId: string;
  slug: string;
  label: string;
  unit: string;
  counts: string;
  polarity: 'lower' | 'higher' | 'neutral';
  denominator: 'population' | 'households' | 'none';
  months: 1 | 3;
  decimals: number;
  fromMonth: number;
  toMonth?: number | undefined;
  dueDays: number;
  isExempt: boolean;
  ready: string;
  version: number;
  createdAt: string;
};

export type ReturnFigureRow = {
  indicatorId: string;
  fromMonth: number;
  number: number;
  months: 1 | 3;
  value: number;
  status: 'provisional' | 'final';
  isExempt: boolean;
  note: string;
  savedAt: string;
  savedBy: string;
  byOfficer: boolean;
  fileName: string;
};

export type ReturnRows = { indicators: ReturnIndicatorRow[]; figures: ReturnFigureRow[] };
