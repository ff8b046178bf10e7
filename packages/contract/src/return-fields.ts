import { z } from 'zod';
import { civilDate, inPartnership, monthKey, shortText, version } from './fields.ts';
import { agencyName } from './plan-fields.ts';

/** What the endpoints of partners' returns share. */

export const returnSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
/** A month or quarter: `2026-09`, `FY2026-Q2`. */
export const returnPeriod = z.string().regex(/^(\d{4}-(0[1-9]|1[0-2])|FY\d{4}-Q[1-4])$/);
export const returnMonths = z.literal([1, 3]);
export const figureStatus = z.enum(['provisional', 'final']);
export const polarity = z.enum(['lower', 'higher', 'neutral']);
export const returnDenominator = z.enum(['population', 'households', 'none']);
const monthsText = 'length of its periods in months: 1, or 3 for quarters of the financial year';

export const inReturn = inPartnership.extend({ agency: z.uuid() });
export const ofIndicator = inPartnership.extend({ indicator: returnSlug });

/** What an officer says of an indicator. */
export const indicatorFields = {
  agencyId: z.uuid(),
  label: shortText(120),
  unit: shortText(40),
  counts: shortText(400),
  polarity,
  denominator: returnDenominator,
  months: returnMonths.describe(monthsText),
  decimals: z.int().min(0).max(3),
  from: monthKey.describe('first month of the first period'),
  to: monthKey.optional().describe('last month of the last period; absent while it is active'),
  dueDays: z.int().min(1).max(366).describe('days after the end of a period'),
  isExempt: z.boolean().describe('its figures are given in confidence unless said otherwise'),
};

export const returnIndicator = z.object({
  slug: z.string(),
  version,
  agency: agencyName,
  label: z.string(),
  unit: z.string(),
  counts: z.string(),
  polarity,
  denominator: returnDenominator,
  months: returnMonths.describe(monthsText),
  decimals: z.int(),
  from: monthKey,
  to: monthKey.optional(),
  dueDays: z.int(),
  isExempt: z.boolean(),
  ready: z.string().describe('its key in the ready lists; empty where it was made here'),
  figures: z.int().describe('periods that have a figure; with any, its frequency stays'),
});
export type ReturnIndicator = z.infer<typeof returnIndicator>;

export const returnStanding = z.object({
  asked: z.int(),
  received: z.int(),
  provisional: z.int(),
  awaited: z.int(),
  late: z.int(),
  missing: z.int(),
  nextDue: civilDate.optional(),
});
export type ReturnStanding = z.infer<typeof returnStanding>;
