import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';

type Props = {
  title?: string;
  children?: ReactNode;
  tone?: 'plain' | 'success' | 'warning';
  /** It answers what the reader just did, so it takes the focus and is read out. */
  isAnswer?: boolean;
  /** It answers too, but the focus goes on to what comes next. */
  isSaid?: boolean;
};

export function Banner({ title, children, tone = 'plain', isAnswer = false, isSaid }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAnswer) box.current?.focus();
  }, [isAnswer]);
  return (
    <div
      ref={box}
      className={classNames('banner', tone !== 'plain' && `banner--${tone}`)}
      tabIndex={isAnswer ? -1 : undefined}
      role={isAnswer || isSaid === true ? 'status' : undefined}
    >
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </div>
  );
}
