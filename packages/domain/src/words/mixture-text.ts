import { listInWords } from './list.ts';

/** Why figures of several sources are not shown together. */
export const mixtureText = (schemes: readonly string[]): string =>
  `${listInWords(schemes)} count differently, so their figures are never shown on one line or in one table: what looks like a change would be the difference between the sources. Choose one source first, then one of its indicators`;
