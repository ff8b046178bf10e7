import type { IndicatorAnswer } from '@ragstone/contract/indicator';
import { listFigureChoices } from '@ragstone/contract/indicators';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { queryOf } from '../../api/queries.ts';
import { including } from '../../figures/source-choice.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Select } from '../../ui/select.tsx';
import { indicatorMessages } from './messages.ts';

const route = '/p/$partnership/indicators/$indicator';

/** What to show. Each choice is a new address, so that back and a mailed link work. */
export function IndicatorChoosers({ answer }: { answer: IndicatorAnswer | undefined }) {
  const t = useMessages(indicatorMessages);
  const navigate = useNavigate();
  const { partnership, indicator } = useParams({ from: route });
  const search = useSearch({ from: route });
  const { areas, schemes } = useSuspenseQuery(
    queryOf(listFigureChoices, { params: { partnership } }),
  ).data;
  const indicators = schemes
    .flatMap((scheme) => scheme.indicators)
    .map(({ slug, label }) => ({ value: slug, label }));
  const named = areas.map(({ code, name }) => ({ value: code, label: name }));
  const area = search.area ?? answer?.area.code ?? areas[0]?.code ?? '';
  const others = named.filter(({ value }) => value !== area);
  return (
    <section className="card card--slim filters" aria-label={t.choosers}>
      <Select
        id="indicator"
        label={t.indicator}
        value={indicator}
        choices={including(indicators, indicator, answer?.indicator.label)}
        onChange={(next) =>
          navigate({ to: route, params: { partnership, indicator: next }, search })
        }
      />
      <Select
        id="area"
        label={t.area}
        value={area}
        choices={including(named, area, answer?.area.name)}
        onChange={(next) => navigate({ to: '.', search: { ...search, area: next } })}
      />
      <Select
        id="with"
        label={t.beside}
        value={search.with ?? ''}
        choices={[{ value: '', label: t.noArea }, ...including(others, search.with ?? '')].filter(
          ({ value }, at) => at === 0 || value !== '',
        )}
        onChange={(next) => {
          const { with: _, ...rest } = search;
          return navigate({ to: '.', search: next === '' ? rest : { ...rest, with: next } });
        }}
      />
    </section>
  );
}
