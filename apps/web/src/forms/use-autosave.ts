import { useCallback, useEffect, useRef, useState } from 'react';
import { type FailureSlug, ProblemError } from '../api/problem-error.ts';

export type Autosave =
  | { kind: 'nothing' }
  | { kind: 'waiting' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; failure: ProblemError };

/** A pause in typing that is long enough to save in. */
const pauseMilliseconds = 1200;
/** How long a service that did not answer is left alone. */
const retryMilliseconds = 5000;

const passing: readonly FailureSlug[] = [
  'unreachable',
  'unavailable',
  'internal',
  'unknown',
  'too-many-requests',
  'not-signed-in',
];

/** Whether the same save may succeed later: no connection, no service, or signed out in another tab. */
export const mayPass = ({ slug }: ProblemError): boolean => passing.includes(slug);

type Options<V> = {
  values: V;
  /** Whether anything was typed since the last save. */
  isUnsaved: () => boolean;
  /** Saves what is typed so far and answers when that was. */
  save: (values: V) => Promise<string>;
};

/**
 * Keeps what is typed, in every pause of typing and when the page is left or hidden. One save runs
 * at a time, each based on the version that the one before answered; one that could not reach the
 * service is tried again by itself. `flush` keeps at once what waits.
 */
export function useAutosave<V>({ values, isUnsaved, save }: Options<V>) {
  const [state, setState] = useState<Autosave>({ kind: 'nothing' });
  const latest = useRef({ values, isUnsaved, save });
  latest.current = { values, isUnsaved, save };
  const pending = useRef<V>(undefined);
  const queue = useRef(Promise.resolve());
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(retry.current);
    const saveWhatWaits = async () => {
      const wanted = pending.current;
      if (wanted === undefined) return;
      pending.current = undefined;
      try {
        setState({ kind: 'saved', at: await latest.current.save(wanted) });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        setState({ kind: 'failed', failure: error });
        if (!mayPass(error)) return;
        pending.current ??= wanted; // what was typed meanwhile is newer
        retry.current = setTimeout(() => void flush(), retryMilliseconds);
      }
    };
    queue.current = queue.current.then(saveWhatWaits, saveWhatWaits);
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
    const onOnline = () => void flush();
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', onOnline);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', onOnline);
      void flush().finally(() => clearTimeout(retry.current));
    };
  }, [flush]);

  const forget = () => {
    clearTimeout(retry.current);
    pending.current = undefined;
    setState({ kind: 'nothing' });
  };
  return { state, flush, forget };
}
