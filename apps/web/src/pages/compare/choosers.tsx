import type { Comparison } from '@ragstone/contract/compare';
import type { ComparisonGroup } from '@ragstone/contract/comparison-groups';
import type { FigureSource } from '@ragstone/contract/figure-sources';
import { periodsHeld } from '@ragstone/domain/figures/source-period';
import { monthKey, parseMonthKey } from '@ragstone/domain/time/month';
import { listedPeriodLabel } from '@ragstone/domain/words/listed-period';
import { useNavigate } from '@tanstack/react-router';
import type { FigureSearch } from '../../address/figure-search.ts';
import { fitEnds } from '../../figures/fit-ends.ts';
import { figureMessages } from '../../figures/messages.ts';
import {
  including,
  indicatorChoices,
  monthChoice,
  monthChoices,
  sourceChoices,
} from '../../figures/source-choice.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { type Choice, Select } from '../../ui/select.tsx';
import { compareMessages } from './messages.ts';

type Props = {
  sources: readonly FigureSource[];
  source: FigureSource;
  groups: readonly ComparisonGroup[];
  search: FigureSearch;
  comparison: Comparison | undefined;
};

const heldMonths = ({ held }: FigureSource) =>
  held.map(parseMonthKey).filter((month) => month !== undefined);

/** Quarters, then twelve months, or years: each by its first and last month. */
function periodChoices(source: FigureSource): Choice<string>[] {
  const held = heldMonths(source);
  const years = source.every === 12 ? [] : periodsHeld(source.every, held, 'twelve-months');
  const periods = [...years, ...periodsHeld(source.every, held, 'quarter')];
  return periods.map((period) => ({
    value: `${monthKey(period.from)}/${monthKey(period.to)}`,
    label: listedPeriodLabel(period),
  }));
}

/** What to compare: the source first, and then only what that source has. Each choice is a new address. */
export function Choosers({ sources, source, groups, search, comparison }: Props) {
  const t = useMessages(compareMessages);
  const { indent, ...said } = useMessages(figureMessages);
  const navigate = useNavigate();
  const go = (next: FigureSearch) => navigate({ to: '.', search: next });
  const indicators = indicatorChoices(source, indent);
  const indicator = search.indicator ?? comparison?.indicator.slug ?? indicators[0]?.value ?? '';
  const span = comparison?.span;
  const ends = { from: search.from ?? span?.from ?? '', to: search.to ?? span?.to ?? '' };
  const group = search.group ?? '';
  const groupChoices = [
    { value: '', label: t.neighbours },
    ...groups.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <section className="card card--slim filters" aria-label={t.choosers}>
      <Select
        id="source"
        label={said.source}
        value={source.slug}
        choices={sourceChoices(sources)}
        // Another source has other indicators and periods: none of these can be kept.
        onChange={(next) => go(group === '' ? { source: next } : { source: next, group })}
      />
      <Select
        id="indicator"
        label={said.indicator}
        value={indicator}
        choices={including(indicators, indicator)}
        onChange={(next) => go({ ...search, source: source.slug, indicator: next })}
      />
      <Ends source={source} ends={ends} onChoose={(next) => go({ ...search, ...next })} />
      <Select
        id="group"
        label={t.compareWith}
        value={group}
        choices={including(groupChoices, group)}
        onChange={(next) => {
          const { group: _, ...others } = search;
          return go(next === '' ? others : { ...others, group: next });
        }}
      />
      {comparison?.canBeWeighed === true && (
        <Select
          id="measure"
          label={t.comparedBy}
          value={search.measure === 'severity' ? 'severity' : ''}
          choices={[
            { value: '', label: t.byRate },
            { value: 'severity', label: t.bySeverity },
          ]}
          onChange={(next) => {
            const { measure: _, ...others } = search;
            return go(next === '' ? others : { ...others, measure: next });
          }}
        />
      )}
    </section>
  );
}

type Ends = { from: string; to: string };

/** Two months for figures of months; one of the periods that are held for all others. */
function Ends(props: { source: FigureSource; ends: Ends; onChoose: (ends: Ends) => void }) {
  const t = useMessages(figureMessages);
  const { source, ends, onChoose } = props;
  if (source.every > 1) {
    const value = `${ends.from}/${ends.to}`;
    return (
      <Select
        id="period"
        label={t.period}
        value={value}
        choices={including(periodChoices(source), value)}
        onChange={(next) => {
          const [from = '', to = ''] = next.split('/');
          onChoose({ from, to });
        }}
      />
    );
  }
  const months = monthChoices({ from: source.held[0] ?? '', to: source.held.at(-1) ?? '' });
  const select = (end: 'from' | 'to') => (
    <Select
      id={end}
      label={t[end]}
      value={ends[end]}
      choices={including(months, ends[end], monthChoice(ends[end]).label)}
      onChange={(next) => onChoose(fitEnds(end, { ...ends, [end]: next }))}
    />
  );
  return (
    <>
      {select('from')}
      {select('to')}
    </>
  );
}
