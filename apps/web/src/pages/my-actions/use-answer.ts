import { useEffect, useRef, useState } from 'react';

/** What was just done, and where it leads. */
export type Answer = {
  text: string;
  /** The action whose card is on its way out. */
  gone?: string | undefined;
  /** The action that comes next; its card takes the focus. Absent: the answer itself does. */
  next?: string | undefined;
};

export const cardHeadingId = (reference: string) => `action-${reference}`;
const headingOf = (reference: string) => document.getElementById(cardHeadingId(reference));

/** Moves the focus to the next card, once the page has been drawn without the one that was sent. */
export function useAnswer() {
  const [answer, setAnswer] = useState<Answer>();
  const waiting = useRef<Answer>(undefined);
  useEffect(() => {
    const { gone, next } = waiting.current ?? {};
    if (next === undefined || (gone !== undefined && headingOf(gone) !== null)) return;
    const heading = headingOf(next);
    if (heading === null) return;
    waiting.current = undefined;
    heading.focus();
  });
  const say = (said: Answer) => {
    waiting.current = said;
    setAnswer(said);
  };
  return { answer, say };
}
