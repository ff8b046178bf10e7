import type { LinkedAction } from '@ragstone/contract/indicator';
import { beforeAndAfter } from '@ragstone/domain/figures/before-after';
import { partsOf } from '@ragstone/domain/time/civil-date';
import { beforeAfterText } from '@ragstone/domain/words/before-after-text';
import { type IndicatorParts, notedOf } from '../../db/figures/indicator-parts.ts';

/** The first whole month of an action: that of its first day, or the next. */
function firstWholeMonth(startOn: string): number {
  const { month, day } = partsOf(startOn);
  return day === 1 ? month : month + 1;
}

/** Whether the area went otherwise than the one beside it since an action began; nothing without either. */
export function beforeAfterOf(
  { startOn }: Pick<LinkedAction, 'startOn'>,
  parts: IndicatorParts | undefined,
  comparison: IndicatorParts | undefined,
): { beforeAfter?: string } {
  if (startOn === undefined || parts === undefined || comparison === undefined) return {};
  const latest = Math.min(parts.period.to, comparison.period.to);
  const found = beforeAndAfter(
    { target: notedOf(parts), comparison: notedOf(comparison) },
    { from: firstWholeMonth(startOn), latest },
  );
  const areas = { target: parts.scope.areaName, comparison: comparison.scope.areaName };
  return { beforeAfter: beforeAfterText(found, areas) };
}
