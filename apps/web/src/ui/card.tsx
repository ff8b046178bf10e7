import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type Props = {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  isSlim?: boolean;
  /** Beside a taller box it keeps its own height. */
  isShort?: boolean;
};

/** A white box with its heading, and beside the heading what belongs to the whole box. */
export function Card({ title, aside, children, isSlim = false, isShort = false }: Props) {
  return (
    <section className={classNames('card', isSlim && 'card--slim', isShort && 'card--short')}>
      {title !== undefined && (
        <div className="card__head">
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
