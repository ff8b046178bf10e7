import { commonIndicators } from './common.ts';
import { prescribedIndicators } from './prescribed.ts';
import type { ReadyIndicator } from './ready-indicator.ts';

/** Every ready indicator. None is in use before an officer takes it into use. */
export const readyIndicators: readonly ReadyIndicator[] = [
  ...commonIndicators,
  ...prescribedIndicators,
];
