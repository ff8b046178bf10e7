import { monthOf } from '@ragstone/domain/time/month';
import { idOf } from '../id.ts';
import type { AnnotationRow } from '../rows.ts';
import { force } from './areas.ts';
import { breakMonth, missingMonth } from './span.ts';

const written = (key: string, addedAt: string) => ({ id: idOf(key, addedAt), addedAt });

/** What must be said beside the figures that it touches. */
export const annotations: readonly AnnotationRow[] = [
  {
    ...written('annotation:break', '2023-04-03T09:00:00Z'),
    kind: 'break',
    areaCode: force.code,
    slug: 'violence-and-sexual-offences',
    fromMonth: breakMonth,
    text: 'From April 2023 the force records one offence where it used to record several of the same incident. Figures before and after cannot be compared.',
    citation: 'Invented for the demonstration',
  },
  {
    ...written('annotation:missing', '2023-10-16T09:00:00Z'),
    kind: 'caveat',
    areaCode: force.code,
    fromMonth: missingMonth,
    toMonth: missingMonth,
    text: 'The police file for August 2023 was never supplied. The month is missing, not zero.',
    citation: 'Invented for the demonstration',
  },
  {
    ...written('annotation:drugs', '2026-05-05T09:00:00Z'),
    kind: 'caveat',
    areaCode: force.code,
    slug: 'drugs',
    fromMonth: monthOf(2025, 10),
    text: 'From October 2025 police have searched for drugs on more days. A rise shows police work as well as drugs.',
    citation: 'Invented for the demonstration',
  },
];
