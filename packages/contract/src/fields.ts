import { isBlank } from '@ragstone/domain/fault';
import { z } from 'zod';

/** The small schemas that every feature shares. Requests refuse what they do not name. */

export const id = z.uuid();
export const partnershipSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
/** A number above 0 that a row can hold: PostgreSQL's integer ends there. */
const storedNumber = z.int().min(1).max(2_147_483_647);
export const releaseNumber = storedNumber;
export const version = storedNumber.describe('the version of the row that an edit is based on');

/** A civil date, `2026-10-20`. */
export const civilDate = z.iso.date();
/** A month, `2025-06`. */
export const monthKey = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A financial year by its first calendar year: 2025 is April 2025 to March 2026. */
export const financialYear = z.int().min(1990).max(2200);
export const quarter = z.int().min(1).max(4);

/** One line that says something that can be seen. Stored without blanks at its ends. */
export const shortText = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/\S/)
    .refine((text) => !isBlank(text));
export const longText = z.string().max(5000);

export const inPartnership = z.strictObject({ partnership: partnershipSlug });

export const rag = z.enum(['red', 'amber', 'green']);
export const lifecycle = z.enum([
  'not-started',
  'in-progress',
  'complete',
  'closed-not-achieved',
  'cancelled',
  'ongoing',
]);
export const role = z.enum(['officer', 'portfolio-holder', 'partner']);
