import type { MyAction } from '@ragstone/contract/progress';
import type { ReactNode } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { ActionLink } from './action-link.tsx';
import { foldedMessages } from './folded-messages.ts';

type Props = {
  action: MyAction;
  year: string;
  /** How it stands, in the line itself. */
  state: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
};

/** An action as one line, which opens on what there is to read or do. */
export function FoldedAction({ action, year, state, isOpen = false, children }: Props) {
  const t = useMessages(foldedMessages);
  const { reference, title } = action;
  return (
    <details className="folded" open={isOpen}>
      <summary>
        <span className="folded__line">
          <span className="folded__title">{`${reference} ${title}`}</span>
          <span className="folded__state">{state}</span>
        </span>
      </summary>
      <div className="details__body stack--close">
        {children}
        <p>
          <ActionLink action={action} year={year}>
            {t.open}
            <span className="govuk-visually-hidden">{t.of(reference)}</span>
          </ActionLink>
        </p>
      </div>
    </details>
  );
}
