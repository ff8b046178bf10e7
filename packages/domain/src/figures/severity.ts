/** Offences of one kind, and what one of them weighs; absent where no weight is known. */
export type Weighted = { name: string; count: number; weight: number | undefined };

/** The weight of all for each person, or the offences that stand in the way. */
export type Severity =
  | { kind: 'score'; score: number }
  | { kind: 'no-weight'; offences: string[] }
  | { kind: 'nobody' };

/**
 * Crime weighted by how severe it is, for each person of the denominator. An offence that happened
 * and has no weight is named, never taken as 0. ONS Crime Severity Score.
 */
export function severityOf(offences: readonly Weighted[], people: number): Severity {
  const unweighed = offences.filter(({ count, weight }) => count !== 0 && weight === undefined);
  if (unweighed.length > 0)
    return { kind: 'no-weight', offences: unweighed.map(({ name }) => name) };
  if (people <= 0) return { kind: 'nobody' };
  const score = offences.reduce((sum, { count, weight = 0 }) => sum + count * weight, 0);
  return { kind: 'score', score: score / people };
}
