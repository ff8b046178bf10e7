import { capital, counted, listInWords, numberWord } from './list.ts';
import { formatCount } from './number.ts';

type Ward = { name: string; now: number; before: number };

const mostNamed = 3;

const allOf = (wards: number) =>
  wards < 3 ? (['No ward', 'The one ward', 'Both wards'][wards] ?? '') : `All ${wards} wards`;

/** How many wards went which way: `Of 26 wards, 8 had more crimes than a year before, 15 fewer and 3 as many.` */
function countsText(wards: readonly Ward[], unit: string): string {
  const more = wards.filter(({ now, before }) => now > before).length;
  const fewer = wards.filter(({ now, before }) => now < before).length;
  const alike = wards.length - more - fewer;
  const words: [number, string][] = [
    [more, `more ${unit} than a year before`],
    [fewer, more === 0 ? `fewer ${unit} than a year before` : 'fewer'],
    [alike, more + fewer === 0 ? `as many ${unit} as a year before` : 'as many'],
  ];
  const said = words.filter(([count]) => count > 0);
  const [only] = said;
  if (said.length === 1 && only !== undefined) {
    return `${allOf(wards.length)} had ${only[1]}.`;
  }
  const parts = said.map(
    ([count, text], at) => `${formatCount(count)} ${at === 0 ? 'had ' : ''}${text}`,
  );
  return `Of ${counted(wards.length, 'ward', 'wards')}, ${listInWords(parts)}.`;
}

/** The wards that moved most in one direction; `undefined` where none moved that way. */
function largestText(wards: readonly Ward[], way: 'rise' | 'fall'): string | undefined {
  const sign = way === 'rise' ? 1 : -1;
  const by = ({ now, before }: Ward) => sign * (now - before);
  const most = Math.max(0, ...wards.map(by));
  if (most === 0) return undefined;
  const largest = wards.filter((ward) => by(ward) === most);
  const [only] = largest;
  if (largest.length === 1 && only !== undefined) {
    const { name, now, before } = only;
    return `the largest ${way} was in ${name}, from ${formatCount(before)} to ${formatCount(now)}`;
  }
  const where =
    largest.length <= mostNamed
      ? listInWords(largest.map(({ name }) => name))
      : `${numberWord(largest.length)} wards`;
  return `the largest ${way}, of ${formatCount(most)}, was the same in ${where}`;
}

/**
 * Which wards make the change of the whole area: how many rose and fell, and where most. Counts only,
 * and no verdict: of so many small counts some move far by chance. `undefined` for no wards.
 */
export function wardChangesText(wards: readonly Ward[], unit: string): string | undefined {
  if (wards.length === 0) return undefined;
  const largest = (['rise', 'fall'] as const).flatMap((way) => largestText(wards, way) ?? []);
  if (largest.length === 0) return countsText(wards, unit);
  return `${countsText(wards, unit)} ${capital(largest.join('; '))}.`;
}
