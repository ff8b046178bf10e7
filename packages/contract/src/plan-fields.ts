import { recurrences } from '@ragstone/domain/plan/action';
import { standings } from '@ragstone/domain/plan/status';
import { z } from 'zod';
import { inPartnership } from './fields.ts';

/** What the endpoints of plans, rounds and progress share. */

export const planState = z.enum(['draft', 'adopted', 'closed']);
/** A plan by its financial year as addresses say it: `2026-27`. */
export const planYear = z.string().regex(/^\d{4}-\d{2}$/);
/** An action by its priority and number: `2.3`. */
export const reference = z.string().regex(/^[1-9]\d?\.[1-9]\d{0,2}$/);
export const priorityNumber = z.int().min(1).max(99);

export const inPlan = inPartnership.extend({ year: planYear });
export const ofAction = inPlan.extend({ reference });

export const agencyName = z.object({ id: z.uuid(), name: z.string(), shortName: z.string() });
export type AgencyName = z.infer<typeof agencyName>;

/** What the pill says of an action now: its stage of work, or the RAG of what is under way. */
export const standing = z.enum(standings);
export const recurrence = z.enum(recurrences);
