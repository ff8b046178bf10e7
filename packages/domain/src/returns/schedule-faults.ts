import type { Fault } from '../fault.ts';
import { periodOf, type ReturnSchedule } from './indicator.ts';

/** What is wrong with the periods of an indicator as an officer entered them. */
export function faultsInSchedule({ months, fromMonth, toMonth }: ReturnSchedule): Fault[] {
  const faults: Fault[] = [];
  const first = periodOf(fromMonth, months);
  if (first.from !== fromMonth) {
    const message = 'A quarter begins in April, July, October or January';
    faults.push({ pointer: '/from', message });
  }
  if (toMonth === undefined) return faults;
  if (periodOf(toMonth, months).to !== toMonth) {
    const message = 'A quarter ends in June, September, December or March';
    faults.push({ pointer: '/to', message });
  }
  if (toMonth < first.to) {
    faults.push({ pointer: '/to', message: 'The last period lies before the first' });
  }
  return faults;
}
