import type { ReactNode } from 'react';

type Props = { label: string; children: ReactNode };

/** A line or shade of a chart as a small sample beside its name. */
export const LegendEntry = ({ label, children }: Props) => (
  <li>
    <svg width="30" height="16" viewBox="0 0 30 16" aria-hidden="true">
      {children}
    </svg>
    {label}
  </li>
);
