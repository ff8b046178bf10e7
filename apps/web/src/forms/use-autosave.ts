import { useCallback, useEffect, useRef, useState } from 'react';
import { ProblemError } from '../api/problem-error.ts';

export type Autosave =
  | { kind: 'nothing' }
  | { kind: 'waiting' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; failure: ProblemError };

/** A pause in typing that is long enough to save in. */
const pauseMilliseconds = 1200;

type Options<V> = {
  values: V;
  /** Whether anything was typed since the last save. */
  isUnsaved: () => boolean;
  /** Saves what is typed so far and answers when that was. */
  save: (values: V) => Promise<string>;
};

/**
 * Keeps what is typed, in every pause of typing and when the page is left or hidden. One save runs
 * at a time, each based on the version that the one before answered. `flush` keeps at once what waits.
 */
export function useAutosave<V>({ values, isUnsaved, save }: Options<V>) {
  const [state, setState] = useState<Autosave>({ kind: 'nothing' });
  const latest = useRef({ values, isUnsaved, save });
  latest.current = { values, isUnsaved, save };
  const pending = useRef<V>(undefined);
  const queue = useRef(Promise.resolve());

  const flush = useCallback(() => {
    queue.current = queue.current.then(async () => {
      const wanted = pending.current;
      if (wanted === undefined) return;
      pending.current = undefined;
      try {
        setState({ kind: 'saved', at: await latest.current.save(wanted) });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        setState({ kind: 'failed', failure: error });
      }
    });
    return queue.current;
  }, []);

  useEffect(() => {
    if (!latest.current.isUnsaved()) return;
    pending.current = values;
    setState({ kind: 'waiting' });
    const timer = setTimeout(() => void flush(), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [values, flush]);

  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') void flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      void flush();
    };
  }, [flush]);

  return { state, flush, forget: () => setState({ kind: 'nothing' }) };
}
