import type { MyAction } from '@ragstone/contract/progress';
import { lazy, Suspense } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { myActionsMessages } from './messages.ts';
import { ReportCard } from './report-card.tsx';
import type { Answer } from './use-answer.ts';

// At the foot of the page, and so fetched after what is above it.
const FoldedActions = lazy(() =>
  import('./folded-actions.tsx').then((file) => ({ default: file.FoldedActions })),
);

type Props = {
  actions: readonly MyAction[];
  year: string;
  /** What was just done; it is said at the card that comes next. */
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
};

const isSent = ({ report }: MyAction) => report !== undefined && report.state !== 'draft';

/** What is still to do, a card each; what other agencies lead and what is sent are a line each. */
export function ActionsToReport({ actions, year, answer, onAnswer }: Props) {
  const t = useMessages(myActionsMessages);
  const open = actions.filter((each) => !isSent(each));
  const toDo = open.filter(({ part }) => part === 'lead');
  const supported = open.filter(({ part }) => part === 'support');
  const done = actions.filter(isSent);
  const sent = ({ reference }: MyAction, next: MyAction | undefined) =>
    onAnswer({ text: t.wasSent(reference), gone: reference, next: next?.reference });
  const recalled = ({ reference, part }: MyAction) =>
    onAnswer({ text: t.wasTakenBack(reference), next: part === 'lead' ? reference : undefined });
  return (
    <>
      {toDo.length > 0 && (
        <section className="stack">
          <h2>{t.toDo}</h2>
          {toDo.map((action, at) => (
            <div key={action.reference} className="stack">
              {answer?.next === action.reference && (
                <Banner tone="success" isSaid>
                  <p>{answer.text}</p>
                </Banner>
              )}
              <ReportCard
                action={action}
                year={year}
                onSent={() => sent(action, toDo[at + 1] ?? toDo[at - 1])}
              />
            </div>
          ))}
        </section>
      )}
      <Suspense>
        <FoldedActions
          supported={supported}
          sent={done}
          year={year}
          onSent={(action) => sent(action, undefined)}
          onRecalled={recalled}
        />
      </Suspense>
    </>
  );
}
