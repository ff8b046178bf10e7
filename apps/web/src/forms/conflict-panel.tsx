import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { conflictMessages } from './conflict-messages.ts';
import { UnsavedGuard } from './unsaved-guard.tsx';

type Side = 'yours' | 'saved';
/** One part of a row that two people wrote differently, both as words. */
export type Difference<N extends string> = { name: N; label: string; yours: string; saved: string };

type Props<N extends string> = {
  differences: readonly Difference<N>[];
  /** Given the parts for which the text saved by the other person is to be kept. */
  onResolve: (takeSaved: readonly N[]) => void;
};

/**
 * Shown when a save was refused because someone else saved first: both texts side by side, and a
 * choice for each. Nothing is saved by choosing; the form is, with the row's new version.
 */
export function ConflictPanel<N extends string>({ differences, onResolve }: Props<N>) {
  const t = useMessages(conflictMessages);
  const box = useRef<HTMLElement>(null);
  const [kept, setKept] = useState<Partial<Record<N, Side>>>({});
  useEffect(() => {
    const place = box.current?.parentElement;
    box.current?.focus();
    // The form comes back in the same place; what is left to do is to save it.
    return () => place?.querySelector<HTMLElement>('[type=submit]')?.focus();
  }, []);
  const sideOf = (name: N): Side => kept[name] ?? 'yours';
  return (
    <section ref={box} className="conflict stack" tabIndex={-1} aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t.conflictTitle}</h2>
      <p>{t.conflictText}</p>
      {differences.map(({ name, label, yours, saved }) => (
        <div key={name} className="stack--close">
          <h3>{label}</h3>
          <div className="conflict__pair">
            <Text heading={t.conflictYours} text={yours} />
            <Text heading={t.conflictSaved} text={saved} />
          </div>
          <Segmented
            id={`conflict-${name}`}
            label={t.conflictKeep(label)}
            isLabelHidden
            value={sideOf(name)}
            onChange={(side: Side) => setKept({ ...kept, [name]: side })}
            choices={[
              { value: 'yours', label: t.conflictYours },
              { value: 'saved', label: t.conflictSaved },
            ]}
          />
        </div>
      ))}
      <Buttons>
        <Button
          onClick={() =>
            onResolve(
              differences.map(({ name }) => name).filter((name) => sideOf(name) === 'saved'),
            )
          }
        >
          {t.conflictUse}
        </Button>
      </Buttons>
      <UnsavedGuard isUnsaved={() => true} />
    </section>
  );
}

function Text({ heading, text }: { heading: string; text: string }) {
  const t = useMessages(conflictMessages);
  return (
    <div>
      <p className="soft">{heading}</p>
      <div className="conflict__text">{text === '' ? <i>{t.conflictNothing}</i> : text}</div>
    </div>
  );
}
