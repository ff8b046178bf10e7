import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { FigureSource } from '@ragstone/contract/figure-sources';
import type { listFigureChoices } from '@ragstone/contract/indicators';
import type { TrendAnswer } from '@ragstone/contract/trends';
import { useNavigate } from '@tanstack/react-router';
import type { FigureSearch } from '../../address/figure-search.ts';
import { fitEnds } from '../../figures/fit-ends.ts';
import { figureMessages } from '../../figures/messages.ts';
import {
  including,
  indicatorChoices,
  monthChoice,
  monthChoices,
} from '../../figures/source-choice.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Select } from '../../ui/select.tsx';
import { trendsMessages } from './messages.ts';
import { SourceSelect } from './source-select.tsx';

type Choices = AnswerOf<typeof listFigureChoices>;
type Props = {
  choices: Choices;
  sources: readonly FigureSource[];
  source: FigureSource | undefined;
  search: FigureSearch;
  answer: TrendAnswer | undefined;
};

/** What a view shows until somebody chooses: known before its figures are, and where they are refused. */
const defaultsOf = ({ shown, areas }: Choices, source: FigureSource | undefined) => ({
  indicator: source?.indicators[0]?.slug ?? '',
  area: areas[0]?.code ?? '',
  from: shown?.from ?? '',
  to: shown?.to ?? '',
});

/** What to show. Each choice is a new address, so that back and a mailed link work. */
export function Choosers({ choices, sources, source, search, answer }: Props) {
  const t = useMessages(trendsMessages);
  const navigate = useNavigate();
  const go = (next: FigureSearch) => navigate({ to: '.', search: { ...search, ...next } });
  const defaults = defaultsOf(choices, source);
  const shown = answer?.trend?.span ?? defaults;
  const ends = { from: search.from ?? shown.from, to: search.to ?? shown.to };
  const months = monthChoices(answer?.held ?? choices.held);
  const { indent } = useMessages(figureMessages);
  const indicators = source === undefined ? [] : indicatorChoices(source, indent);
  const areas = choices.areas.map(({ code, name }) => ({ value: code, label: name }));
  const indicator = search.indicator ?? answer?.indicator.slug ?? defaults.indicator;
  const area = search.area ?? answer?.area.code ?? defaults.area;
  return (
    <section className="card card--slim filters" aria-label={t.choosers}>
      <SourceSelect sources={sources} source={source} />
      <Select
        id="indicator"
        label={t.indicator}
        value={indicator}
        choices={including(indicators, indicator)}
        onChange={(next) => go({ ...(source && { source: source.slug }), indicator: next })}
      />
      <Select
        id="area"
        label={t.area}
        value={area}
        choices={including(areas, area, answer?.area.name)}
        onChange={(next) => go({ area: next })}
      />
      {months.length > 0 && (
        <>
          <Select
            id="from"
            label={t.from}
            value={ends.from}
            choices={including(months, ends.from, monthChoice(ends.from).label)}
            onChange={(next) => go(fitEnds('from', { ...ends, from: next }))}
          />
          <Select
            id="to"
            label={t.to}
            value={ends.to}
            choices={including(months, ends.to, monthChoice(ends.to).label)}
            onChange={(next) => go(fitEnds('to', { ...ends, to: next }))}
          />
        </>
      )}
    </section>
  );
}
