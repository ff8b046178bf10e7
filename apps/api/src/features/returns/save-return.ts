import type { Actor } from '@ragstone/domain/access/policy';
import { type Fault, isBlank } from '@ragstone/domain/fault';
import { type Period, parsePeriodKey } from '@ragstone/domain/time/period';
import type { FigureRow } from '../../db/return-figures.ts';
import type { IndicatorRow } from '../../db/return-indicators.ts';
import { inTransaction } from '../../db/write.ts';
import type { Deps } from '../../deps.ts';
import { ProblemError, refuseFaults } from '../../http/problem.ts';
import { byPeriod, valuesByPeriod } from './figures-by-period.ts';
import { type HeldReturn, lockReturn } from './held-return.ts';
import { judgeFigure, type NewFigure } from './judge-figure.ts';
import { type SoundFigure, writeFigures } from './write-figures.ts';

type AskedFigure = {
  indicator: string;
  period: string;
  value?: number | undefined;
  status: 'provisional' | 'final';
  isExempt: boolean;
  note: string;
  /** Of the save that it is based on. */
  number: number;
  isSure: boolean;
};

type Asked = { agencyId: string; figures: readonly AskedFigure[] };

/** One figure as asked for, beside what is held of it. */
type Placed = {
  at: number;
  asked: AskedFigure;
  row: IndicatorRow;
  figure: NewFigure;
  held: FigureRow | undefined;
};

/** Finds the indicator and period of each figure; each may be named once. */
function placeFigures({ rows, figures }: HeldReturn, asked: readonly AskedFigure[]): Placed[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const placed = asked.flatMap((each, at): Placed[] => {
    const row = rows.find(({ slug }) => slug === each.indicator);
    const period: Period | undefined = parsePeriodKey(each.period);
    const name = `${each.indicator} ${each.period}`;
    if (row === undefined) {
      const message = 'The agency has no indicator of this name';
      faults.push({ pointer: `/figures/${at}/indicator`, message });
    } else if (seen.has(name)) {
      const message = 'This period of the indicator is named twice';
      faults.push({ pointer: `/figures/${at}/period`, message });
    }
    seen.add(name);
    if (row === undefined || period === undefined) return [];
    const { value, status, isExempt, note } = each;
    const held = byPeriod(figures, row.id).get(period.from);
    return [{ at, asked: each, row, figure: { period, value, status, isExempt, note }, held }];
  });
  refuseFaults(faults);
  return placed;
}

/** What somebody else saved meanwhile is answered, figure by figure. */
function refuseStale(placed: readonly Placed[]): void {
  const stale = placed.filter(({ asked, held }) => asked.number !== (held?.number ?? 0));
  if (stale.length === 0) return;
  const current = stale.map(({ asked, held }) => ({
    indicator: asked.indicator,
    period: asked.period,
    number: held?.number ?? 0,
    value: held?.value ?? undefined,
    status: held?.status ?? 'provisional',
    isExempt: held?.isExempt ?? false,
    note: held?.note ?? '',
  }));
  throw new ProblemError('stale', { current: { figures: current } });
}

/** All values as they would be: what is held, with what is asked for put in its place. */
function valuesAfter(held: HeldReturn, placed: readonly Placed[], row: IndicatorRow) {
  const values = valuesByPeriod(held.figures, row.id);
  for (const { figure, row: other } of placed) {
    if (other.id === row.id && figure.value !== undefined)
      values.set(figure.period.from, figure.value);
  }
  return values;
}

function soundFigures(held: HeldReturn, placed: readonly Placed[], today: string): SoundFigure[] {
  const faults: Fault[] = [];
  const sound = placed.flatMap((each): SoundFigure[] => {
    const { at, asked, row, figure } = each;
    const values = valuesAfter(held, placed, row);
    const judged = judgeFigure({ row, figure, held: each.held, values, today });
    const put = (field: string, message: string) =>
      faults.push({ pointer: `/figures/${at}/${field}`, message });
    for (const { field, message } of judged.faults) put(field, message);
    if (judged.changesFinal && (isBlank(figure.note) || figure.note.trim() === each.held?.note)) {
      put('note', 'Say in a note why a final figure changes');
    }
    if (!asked.isSure) for (const question of judged.questions) put('isSure', question);
    return judged.isUnchanged ? [] : [{ row, figure, held: each.held }];
  });
  refuseFaults(faults);
  return sound;
}

/** Saves figures that were typed, all of them or none, and answers how many said something new. */
export function saveReturn(deps: Deps, actor: Actor, asked: Asked): Promise<{ saved: number }> {
  return inTransaction(deps, actor, async (write) => {
    const held = await lockReturn(write, asked.agencyId);
    const placed = placeFigures(held, asked.figures);
    refuseStale(placed);
    const figures = soundFigures(held, placed, write.today);
    await writeFigures(write, { agency: held.agency, figures, fileName: '' });
    return { saved: figures.length };
  });
}
