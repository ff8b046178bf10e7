/** The financial year of a date as plans are addressed: `2026-10-20` is in `2026-27`. */
export function planYearOf(date: string): string {
  const [year, month] = date.split('-').map(Number);
  const first = (year ?? 0) - ((month ?? 0) < 4 ? 1 : 0);
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
