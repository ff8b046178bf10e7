import type { Watched } from '@ragstone/domain/figures/watched';
import { z } from 'zod';

const told = z.object({
  verdict: z.enum(['higher', 'lower', 'no-clear-change', 'cannot-be-compared']),
  signals: z.array(
    z.object({
      kind: z.enum(['beyond-limit', 'one-side', 'trend', 'outer-third']),
      direction: z.enum(['higher', 'lower']),
      from: z.int(),
      to: z.int(),
    }),
  ),
});

/** What an owner was last told, as the database keeps it. */
export const toldOf = (stored: unknown): Watched => told.parse(stored);

/** The same as it is stored. */
export const storedTold = (watched: Watched) => told.parse(watched);
