import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

type Props = { button: ReactNode; children: ReactNode; className?: string };

/**
 * A button that shows a list of links below it. Choosing one closes it, as does leaving it; Escape
 * closes it and gives the focus back.
 */
export function Menu({ button, children, className = 'menu__button' }: Props) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const choose = ({ target }: Event) => {
      const pressed = target instanceof Element ? target.closest('a, button') : null;
      if (pressed !== null && list.current?.contains(pressed)) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('click', choose);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('click', choose);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [isOpen]);
  return (
    <div ref={box} className="menu">
      <button
        ref={opener}
        type="button"
        className={className}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true" fill="currentColor">
          <path d="M0 0h10L5 6Z" />
        </svg>
      </button>
      <ul ref={list} id={id} className="menu__list" hidden={!isOpen}>
        {children}
      </ul>
    </div>
  );
}
