/** The financial year that `2025/26` or `2025-26` begins in; `undefined` for anything else. */
export function financialYearOf(text: string): number | undefined {
  const [, first, second] = /^(\d{4})[/-](\d{2}|\d{4})$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const year = Number(first);
  return (year + 1) % 100 === Number(second) % 100 ? year : undefined;
}

/** The quarter that `1`, `1.0` or `Q1` names; 1 is April to June. `undefined` for anything else. */
export function quarterOf(text: string): number | undefined {
  const [, digit] = /^Q?([1-4])(?:\.0+)?$/i.exec(text) ?? [];
  return digit === undefined ? undefined : Number(digit);
}
