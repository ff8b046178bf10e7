import type { ActionRow, Priority } from '@ragstone/contract/plans';
import { lifecycles } from '@ragstone/domain/plan/lifecycle';
import { standings } from '@ragstone/domain/plan/status';
import { lifecycleLabels } from '@ragstone/domain/words/rag-text';
import type { Choice } from '../../ui/select.tsx';
import { standingWords } from '../../ui/standing-words.ts';
import { agenciesIn } from './agencies-in.ts';
import type { planMessages } from './messages.ts';
import type { PlanSearch } from './plan-search.ts';

/** The choice that narrows nothing; it is left out of the address. */
export const everything = '';

type FilterList = { name: keyof PlanSearch; label: string; choices: Choice<string>[] };
type Asked = {
  priorities: readonly Priority[];
  actions: readonly ActionRow[];
  t: (typeof planMessages)['en'];
};

/** What the plan can be narrowed to by a list, in the order of the page. */
export function filterLists({ priorities, actions, t }: Asked): FilterList[] {
  const agencies = agenciesIn(actions);
  const counted = (text: string, fits: (action: ActionRow) => boolean) =>
    t.counted(text, actions.filter(fits).length);
  return [
    {
      name: 'priority',
      label: t.priority,
      choices: [
        { value: everything, label: t.all(priorities.length) },
        ...priorities.map(({ number, title }) => ({
          value: String(number),
          label: `${number} ${title}`,
        })),
      ],
    },
    {
      name: 'agency',
      label: t.agency,
      choices: [
        { value: everything, label: t.all(agencies.length) },
        ...agencies.map(({ id, shortName }) => ({ value: id, label: shortName })),
      ],
    },
    {
      name: 'standing',
      label: t.standing,
      choices: [
        { value: everything, label: t.any },
        ...standings.map((value) => ({
          value,
          label: counted(standingWords[value], ({ standing }) => standing === value),
        })),
      ],
    },
    {
      name: 'lifecycle',
      label: t.lifecycle,
      choices: [
        { value: everything, label: t.any },
        ...lifecycles.map((value) => ({
          value,
          label: counted(lifecycleLabels[value], ({ lifecycle }) => lifecycle === value),
        })),
      ],
    },
  ];
}
