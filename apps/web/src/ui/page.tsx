import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { uiMessages } from './messages.ts';

type Props = {
  /** The heading; it names the browser's tab too unless `title` does. */
  heading: string;
  title?: string;
  eyebrow?: ReactNode;
  lede?: ReactNode;
  /** Buttons at the right of the heading. */
  actions?: ReactNode;
  /** The heading only names the page; what matters most is the finding below it. */
  isQuiet?: boolean;
  children?: ReactNode;
};

// The first page of a visit keeps the focus where browsers put it, at the top of the document.
let lastPath: string | undefined;

/** The frame of every page: title, heading, and the focus on the heading after navigation. */
export function Page(props: Props) {
  const { heading, title = heading, eyebrow, lede, actions, children, isQuiet = false } = props;
  const t = useMessages(uiMessages);
  const path = useLocation({ select: (location) => location.pathname });
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t.productName}`;
  }, [title, t]);
  useEffect(() => {
    if (lastPath !== undefined && lastPath !== path) head.current?.focus({ preventScroll: true });
    lastPath = path;
  }, [path]);
  return (
    <div className="stack">
      <div className="page-head">
        <div>
          {eyebrow !== undefined && <p className="eyebrow">{eyebrow}</p>}
          <h1 ref={head} tabIndex={-1} className={isQuiet ? 'eyebrow' : undefined}>
            {heading}
          </h1>
          {lede !== undefined && <p className="lede">{lede}</p>}
        </div>
        {actions !== undefined && <div className="page-head__actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
