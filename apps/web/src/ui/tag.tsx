import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Props = { children: ReactNode; tone?: 'plain' | 'brand' | 'warning' };

/** A word that marks a row: restricted, draft, new. Never a RAG: that is a `RagPill`. */
export const Tag = ({ children, tone = 'plain' }: Props) => (
  <strong className={classNames('tag', tone !== 'plain' && `tag--${tone}`)}>{children}</strong>
);
