import type { ReactNode } from 'react';

type Props = { summary: ReactNode; children: ReactNode };

export const Details = ({ summary, children }: Props) => (
  <details>
    <summary>{summary}</summary>
    <div className="details__body">{children}</div>
  </details>
);
