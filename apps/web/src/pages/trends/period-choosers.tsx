import type { FigureSource } from '@ragstone/contract/figure-sources';
import type { PeriodAnswer } from '@ragstone/contract/periods';
import { useNavigate } from '@tanstack/react-router';
import type { FigureSearch } from '../../address/figure-search.ts';
import { figureMessages } from '../../figures/messages.ts';
import { including, indicatorChoices } from '../../figures/source-choice.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Select } from '../../ui/select.tsx';
import { trendsMessages } from './messages.ts';
import { SourceSelect } from './source-select.tsx';

type Props = {
  sources: readonly FigureSource[];
  source: FigureSource;
  search: FigureSearch;
  answer: PeriodAnswer | undefined;
};

/** What to show of quarters or years. Each choice is a new address. */
export function PeriodChoosers({ sources, source, search, answer }: Props) {
  const t = useMessages(trendsMessages);
  const { indent } = useMessages(figureMessages);
  const navigate = useNavigate();
  const go = (next: FigureSearch) =>
    navigate({ to: '.', search: { ...search, source: source.slug, ...next } });
  const indicators = indicatorChoices(source, indent);
  const indicator = search.indicator ?? indicators[0]?.value ?? '';
  const areas = (answer?.areas ?? []).map(({ code, name }) => ({ value: code, label: name }));
  const area = search.area ?? answer?.area?.code ?? '';
  const by = search.by ?? 'quarter';
  const periods = (answer?.view?.rows ?? []).map(({ label, span }) => ({
    value: span.to,
    label,
  }));
  const to = search.to ?? answer?.view?.span.to ?? '';
  return (
    <section className="card card--slim filters" aria-label={t.choosers}>
      <SourceSelect sources={sources} source={source} />
      <Select
        id="indicator"
        label={t.indicator}
        value={indicator}
        choices={including(indicators, indicator)}
        onChange={(next) => go({ indicator: next })}
      />
      <Select
        id="area"
        label={t.area}
        value={area}
        choices={including(areas, area)}
        onChange={(next) => go({ area: next })}
      />
      {source.every === 3 && (
        <Select
          id="by"
          label={t.listedBy}
          value={by}
          choices={(['quarter', 'twelve-months', 'financial-year'] as const).map((value) => ({
            value: value as string,
            label: t[value],
          }))}
          onChange={(next) => {
            // A period of another length: the newest of them is shown.
            const { to: _, ...others } = search;
            return navigate({ to: '.', search: { ...others, source: source.slug, by: next } });
          }}
        />
      )}
      {periods.length > 0 && (
        <Select
          id="to"
          label={t.upTo}
          value={to}
          choices={including(periods, to)}
          onChange={(next) => go({ to: next })}
        />
      )}
    </section>
  );
}
