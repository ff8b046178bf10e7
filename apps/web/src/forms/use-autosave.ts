import { useCallback, useEffect, useRef, useState } from 'react';
import { type FailureSlug, ProblemError } from '../api/problem-error.ts';

export type Autosave =
  | { kind: 'nothing' }
  | { kind: 'waiting' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; failure: ProblemError };

/** A pause in typing that is long enough to save in. */
const pauseMilliseconds = 1200;
/** As long as leaving a page may be held up by a save. */
const patienceMilliseconds = 3000;
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
      try {
        const at = await latest.current.save(wanted);
        if (pending.current !== wanted) return; // something newer waits
        pending.current = undefined;
        setState({ kind: 'saved', at });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        setState({ kind: 'failed', failure: error });
        if (mayPass(error)) retry.current = setTimeout(() => void flush(), retryMilliseconds);
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

  const isBehind = () => pending.current !== undefined;
  /** Saves what waits, if that is quickly done, and answers whether something is still behind. */
  const settle = async () => {
    await Promise.race([flush(), new Promise((go) => setTimeout(go, patienceMilliseconds))]);
    return isBehind();
  };
  const forget = () => {
    clearTimeout(retry.current);
    pending.current = undefined;
    setState({ kind: 'nothing' });
  };
  return { state, flush, forget, isBehind, settle };
}
