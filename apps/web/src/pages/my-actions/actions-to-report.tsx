import type { MyAction } from '@ragstone/contract/progress';
import { useMessages } from '../../messages/define-messages.ts';
import { myActionsMessages } from './messages.ts';
import { MyActionCard } from './my-action-card.tsx';

type Props = {
  actions: readonly MyAction[];
  year: string;
  /** Told what was just done, to be said at the top. */
  onAnswer: (text: string) => void;
};

const isSent = ({ report }: MyAction) => report !== undefined && report.state !== 'draft';

/** What is still to do first, then what other agencies lead, then what is done. */
export function ActionsToReport({ actions, year, onAnswer }: Props) {
  const t = useMessages(myActionsMessages);
  const groups = [
    { heading: t.toDo, some: actions.filter((each) => each.part === 'lead' && !isSent(each)) },
    {
      heading: t.supports,
      text: t.supportsText,
      some: actions.filter((each) => each.part === 'support' && !isSent(each)),
    },
    { heading: t.done, some: actions.filter(isSent) },
  ];
  return groups
    .filter(({ some }) => some.length > 0)
    .map(({ heading, text, some }) => (
      <section key={heading} className="stack">
        <div>
          <h2>{heading}</h2>
          {text !== undefined && <p className="soft">{text}</p>}
        </div>
        {some.map((action) => (
          <MyActionCard key={action.reference} action={action} year={year} onAnswer={onAnswer} />
        ))}
      </section>
    ));
}
