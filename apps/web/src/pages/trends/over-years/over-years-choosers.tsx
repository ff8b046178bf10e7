import type { HistoryAnswer, HistoryView } from '@ragstone/contract/history';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { including } from '../../../figures/source-choice.ts';
import { useMessages } from '../../../messages/define-messages.ts';
import { Select } from '../../../ui/select.tsx';
import { overYearsMessages } from './messages.ts';

type Props = {
  answer: HistoryAnswer;
  view: HistoryView;
  /** The view above has the choice of how periods are listed. */
  isListedAbove: boolean;
};

/** The choices of areas beside: as many as can be told apart. */
const places = ['years-with', 'years-with-2', 'years-with-3'] as const;

/** How the years are shown. Each choice is a new address; the reader stays where they are. */
export function OverYearsChoosers({ answer, view, isListedAbove }: Props) {
  const t = useMessages(overYearsMessages);
  const navigate = useNavigate();
  const search = useSearch({ from: '/p/$partnership/trends' });
  const go = (next: Partial<typeof search>) =>
    navigate({ to: '.', search: { ...search, ...next }, resetScroll: false });
  const codes = answer.with.map(({ code }) => code);
  const besideWith = (next: readonly string[]) => {
    const { with: _, ...rest } = search;
    const named = next.filter((code) => code !== '').join(',');
    return navigate({
      to: '.',
      search: named === '' ? rest : { ...rest, with: named },
      resetScroll: false,
    });
  };
  const areas = answer.areas.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <section className="filters" aria-label={t.choosers}>
      {view.by !== undefined && !isListedAbove && (
        <Select
          id="years-by"
          label={t.listedBy}
          value={view.by}
          choices={answer.listings.map((by) => ({ value: by, label: t.by[by] }))}
          onChange={(by) => go({ by })}
        />
      )}
      <Select
        id="years-measure"
        label={t.measured}
        value={view.measure}
        choices={answer.measures.map((measure) => ({ value: measure, label: t.measure[measure] }))}
        onChange={(measure) => go({ measure })}
      />
      {view.base !== undefined && (
        <Select
          id="years-base"
          label={t.baseYear}
          value={view.base.key}
          choices={view.bases.map(({ key, label }) => ({ value: key, label }))}
          onChange={(base) => go({ base })}
        />
      )}
      {[...answer.with, undefined].slice(0, places.length).map((chosen, nth) => (
        <Select
          key={places[nth]}
          id={places[nth] ?? ''}
          label={nth === 0 ? t.beside : t.andBeside}
          value={chosen?.code ?? ''}
          choices={[
            { value: '', label: nth === 0 ? t.noArea : t.noOther },
            ...(chosen === undefined
              ? areas.filter(({ value }) => !codes.includes(value))
              : including(
                  areas.filter(({ value }) => value === chosen.code || !codes.includes(value)),
                  chosen.code,
                  chosen.name,
                )),
          ]}
          onChange={(code) => besideWith([...codes.slice(0, nth), code, ...codes.slice(nth + 1)])}
        />
      ))}
    </section>
  );
}
