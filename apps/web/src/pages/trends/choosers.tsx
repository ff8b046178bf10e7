import type { AnswerOf } from '@ragstone/contract/endpoint';
import type { listFigureChoices } from '@ragstone/contract/indicators';
import type { TrendAnswer } from '@ragstone/contract/trends';
import { monthKey, parseMonthKey } from '@ragstone/domain/time/month';
import { monthsOf } from '@ragstone/domain/time/period';
import { monthLabel } from '@ragstone/domain/time/period-label';
import { useNavigate } from '@tanstack/react-router';
import { useMessages } from '../../messages/define-messages.ts';
import { type Choice, Select } from '../../ui/select.tsx';
import { fitEnds } from './fit-ends.ts';
import { trendsMessages } from './messages.ts';
import type { TrendSearch } from './trend-search.ts';

type Choices = AnswerOf<typeof listFigureChoices>;
type Props = { choices: Choices; search: TrendSearch; answer: TrendAnswer | undefined };

const monthChoice = (key: string): Choice<string> => {
  const month = parseMonthKey(key);
  return { value: key, label: month === undefined ? key : monthLabel(month) };
};

/** Every month from the first held to the last; a gap between them can be asked for, and is said. */
function monthChoices(held: Choices['held']): Choice<string>[] {
  const from = parseMonthKey(held?.from ?? '');
  const to = parseMonthKey(held?.to ?? '');
  if (from === undefined || to === undefined) return [];
  return monthsOf({ from, to })
    .map((month) => monthChoice(monthKey(month)))
    .reverse();
}

/** What a view shows until somebody chooses: known before its figures are, and where they are refused. */
const defaultsOf = ({ shown, schemes, areas }: Choices) => ({
  indicator: schemes[0]?.indicators[0]?.slug ?? '',
  area: areas[0]?.code ?? '',
  from: shown?.from ?? '',
  to: shown?.to ?? '',
});

/** The choices with the present one among them, whatever an address named. */
const including = (choices: readonly Choice<string>[], value: string, label = value) =>
  choices.some((choice) => choice.value === value) ? choices : [{ value, label }, ...choices];

/** What to show. Each choice is a new address, so that back and a mailed link work. */
export function Choosers({ choices, search, answer }: Props) {
  const t = useMessages(trendsMessages);
  const navigate = useNavigate();
  const go = (next: TrendSearch) => navigate({ to: '.', search: { ...search, ...next } });
  const defaults = defaultsOf(choices);
  const shown = answer?.trend?.span ?? defaults;
  const ends = { from: search.from ?? shown.from, to: search.to ?? shown.to };
  const months = monthChoices(answer?.held ?? choices.held);
  const indicators = choices.schemes.flatMap((scheme) =>
    scheme.indicators.map(({ slug, label }) => ({ value: slug, label })),
  );
  const areas = choices.areas.map(({ code, name }) => ({ value: code, label: name }));
  const indicator = search.indicator ?? answer?.indicator.slug ?? defaults.indicator;
  const area = search.area ?? answer?.area.code ?? defaults.area;
  return (
    <section className="card card--slim filters" aria-label={t.choosers}>
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
