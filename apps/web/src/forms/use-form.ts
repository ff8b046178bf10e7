import type { Fault } from '@ragstone/contract/problem';
import { type FormEvent, useId, useMemo, useRef, useState } from 'react';
import { ProblemError } from '../api/problem-error.ts';
import { messagesOf } from '../messages/define-messages.ts';
import { uiMessages } from '../ui/messages.ts';
import { placeFaults } from './place-faults.ts';

type Values = Record<string, unknown>;

type Options<V extends Values> = {
  initial: V;
  /** Saves. What it throws is shown; what was typed stays. */
  save: (values: V) => Promise<void>;
  /** What can be said without asking the server. Pointers as the server's: `/title`. */
  check?: (values: V) => Fault[];
};

/**
 * The state of a form: values as typed, faults placed at their fields, saving, and whether there
 * is anything to lose. `<form onSubmit={form.submit} noValidate>`, then
 * `<TextInput {...form.field('title')} label=... />`.
 */
export function useForm<V extends Values>({ initial, save, check }: Options<V>) {
  const formId = useId();
  const [values, setValues] = useState(initial);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [failure, setFailure] = useState<ProblemError>();
  const [isSaving, setSaving] = useState(false);
  // Asked while leaving, when the state of the last drawing may be out of date.
  const unsaved = useRef(false);

  const idOf = (name: string) => `${formId}-${name}`;
  const placed = useMemo(
    () => placeFaults(faults, Object.keys(initial), (name) => `${formId}-${name}`),
    [faults, initial, formId],
  );

  const set = <N extends keyof V & string>(name: N, value: V[N]) => {
    unsaved.current = true;
    setValues((before) => ({ ...before, [name]: value }));
  };

  const send = async (wanted: V) => {
    const found = check?.(wanted) ?? [];
    setFaults(found);
    setFailure(undefined);
    if (found.length > 0) return;
    setSaving(true);
    unsaved.current = false;
    try {
      await save(wanted);
    } catch (error) {
      unsaved.current = true;
      if (!(error instanceof ProblemError)) {
        // A mistake of ours: the person is told, and the error goes on to the console.
        setFaults([{ pointer: '', message: messagesOf(uiMessages).ourMistake }]);
        throw error;
      }
      setFailure(error);
      setFaults(faultsOf(error));
    } finally {
      setSaving(false);
    }
  };

  return {
    values,
    set,
    isSaving,
    failure,
    /** For the `ErrorSummary`. */
    faults: placed.summary,
    /** What is wrong deep in a field, such as `/milestones/0/dueOn`. */
    errorAt: (pointer: string) => faults.find((fault) => fault.pointer === pointer)?.message,
    /** What every field component needs, but for its words. */
    field: <N extends keyof V & string>(name: N) => ({
      id: idOf(name),
      value: values[name],
      onChange: (value: V[N]) => set(name, value),
      error: placed.byField[name],
    }),
    submit: (event: FormEvent) => {
      event.preventDefault();
      if (!isSaving) void send(values);
    },
    /** Saves other values than those shown: after a conflict, or by another button. */
    send,
    reset: (to: V) => {
      unsaved.current = false;
      setValues(to);
      setFaults([]);
      setFailure(undefined);
    },
    isUnsaved: () => unsaved.current,
  };
}

/** What to say of a failed save. A stale one has its own panel. */
function faultsOf(error: ProblemError): readonly Fault[] {
  const t = messagesOf(uiMessages);
  if (error.slug === 'stale') return [];
  if (error.faults.length > 0) return error.faults;
  if (error.slug === 'unreachable') return [{ pointer: '', message: t.noResponse }];
  if (error.slug === 'not-signed-in') return [{ pointer: '', message: t.sessionEnded }];
  const { instance } = error.problem;
  const reference = error.problem.status >= 500 && instance ? ` ${t.requestId(instance)}` : '';
  return [{ pointer: '', message: `${error.message}${reference}` }];
}
