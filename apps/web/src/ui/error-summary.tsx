import { useEffect, useRef } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { uiMessages } from './messages.ts';

/** One line of the summary; without an id it concerns the whole form. */
export type SummaryFault = {
  id?: string | undefined;
  /** Where to go when nothing has that id: the group of which it is a part. */
  within?: string;
  message: string;
};

/** What is wrong with a form. Takes the focus each time there is something new to say. */
export function ErrorSummary({ faults }: { faults: readonly SummaryFault[] }) {
  const t = useMessages(uiMessages);
  const box = useRef<HTMLDivElement>(null);
  // Faults are replaced, never changed, so a second failing try moves the focus again.
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="govuk-error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{t.errorSummaryTitle}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {faults.map(({ id, within, message }) => (
              <li key={`${id} ${message}`}>
                {id === undefined ? (
                  <span>{message}</span>
                ) : (
                  <FaultLink id={id} within={within} message={message} />
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

type FaultLinkProps = { id: string; within: string | undefined; message: string };

function FaultLink({ id, within = id, message }: FaultLinkProps) {
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(id) ?? document.getElementById(within);
        // A group of boxes is entered at its first one, where the answer is mended.
        const control = target?.matches('fieldset') ? target.querySelector('input') : target;
        target?.scrollIntoView({ block: 'center' });
        (control ?? target)?.focus({ preventScroll: true });
      }}
    >
      {message}
    </a>
  );
}
