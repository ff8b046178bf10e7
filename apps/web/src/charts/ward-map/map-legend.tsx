import type { WardsAnswer } from '@ragstone/contract/wards';
import { useMessages } from '../../messages/define-messages.ts';
import { LegendEntry } from '../legend-entry.tsx';
import { fillOf, Hatch } from './ward-fill.tsx';
import { wardMapMessages } from './ward-map-messages.ts';

type Props = { steps: NonNullable<WardsAnswer['map']>['steps']; hasNone: boolean };

/** Each step of colour with its values, the highest first. */
export function MapLegend({ steps, hasNone }: Props) {
  const t = useMessages(wardMapMessages);
  const sample = { x: 1, y: 1, width: 28, height: 14, className: 'ward-map__ward' };
  return (
    <ul className="legend legend--chart ward-map__legend">
      {steps.toReversed().map(({ step, words }) => (
        <LegendEntry key={step} label={words}>
          <rect {...sample} fill={fillOf(step)} />
        </LegendEntry>
      ))}
      {hasNone && (
        <LegendEntry label={t.noValue}>
          <Hatch id="no-value-sample" />
          <rect {...sample} fill="url(#no-value-sample)" />
        </LegendEntry>
      )}
    </ul>
  );
}
