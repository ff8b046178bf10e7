import { prescribedFire, prescribedHealth, prescribedLocalAuthority } from './prescribed-others.ts';
import { prescribedPolice } from './prescribed-police.ts';
import type { ReadyIndicator } from './ready-indicator.ts';

/**
 * The quarterly data that responsible authorities must disclose to each other: the Crime and Disorder
 * (Prescribed Information) Regulations 2007 (SI 2007/1831), under the Crime and Disorder Act 1998
 * s17A. The words are our own, and only numbers are held: the regulations ask for each incident with
 * its time, date and place. docs/returns.md says which lines were held against the text.
 */
export const prescribedIndicators: readonly ReadyIndicator[] = [
  ...prescribedPolice,
  ...prescribedFire,
  ...prescribedLocalAuthority,
  ...prescribedHealth,
];
