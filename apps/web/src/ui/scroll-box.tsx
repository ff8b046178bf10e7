import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { label: string; children: ReactNode };

/** Scrolls sideways where its content is too wide; only then is it a stop for the keyboard. */
export function ScrollBox({ label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isScrolling, setScrolling] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setScrolling(element.scrollWidth > element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const keyboardStop = isScrolling ? { tabIndex: 0, role: 'region', 'aria-label': label } : {};
  return (
    <div ref={box} className="table-box" {...keyboardStop}>
      {children}
    </div>
  );
}
