import { parseMonthKey } from '@ragstone/domain/time/month';
import { monthLabel } from '@ragstone/domain/time/period-label';

/** `2025-06` as `June 2025`. */
export const monthInWords = (key: string): string => monthLabel(parseMonthKey(key) ?? 0);
