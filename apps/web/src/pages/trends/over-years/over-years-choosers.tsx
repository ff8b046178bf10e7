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

/** How the years are shown. Each choice is a new address; the reader stays where they are. */
export function OverYearsChoosers({ answer, view, isListedAbove }: Props) {
  const t = useMessages(overYearsMessages);
  const navigate = useNavigate();
  const search = useSearch({ from: '/p/$partnership/trends' });
  const go = (next: Partial<typeof search>) =>
    navigate({ to: '.', search: { ...search, ...next }, resetScroll: false });
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
      <Select
        id="years-with"
        label={t.beside}
        value={answer.with?.code ?? ''}
        choices={[
          { value: '', label: t.noArea },
          ...(answer.with === undefined
            ? areas
            : including(areas, answer.with.code, answer.with.name)),
        ]}
        onChange={(code) => {
          const { with: _, ...rest } = search;
          const next = code === '' ? rest : { ...rest, with: code };
          return navigate({ to: '.', search: next, resetScroll: false });
        }}
      />
    </section>
  );
}
