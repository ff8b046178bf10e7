import {
  type Report,
  readMyActions,
  recallReport,
  saveReportDraft,
  submitReport,
} from '@ragstone/contract/progress';
import { useRef } from 'react';
import { call } from '../../api/client.ts';
import { isProblem } from '../../api/problem-error.ts';
import { keyOf } from '../../api/queries.ts';
import { queryClient } from '../../api/query-client.ts';
import { useAutosave } from '../use-autosave.ts';
import { useForm } from '../use-form.ts';
import { refreshReports } from './refresh-reports.ts';
import {
  bodyOf,
  draftOf,
  isHeldBy,
  type ReportedOn,
  type ReportValues,
  valuesOf,
} from './report-values.ts';

export type ReportPlace = {
  params: { partnership: string; year: string; reference: string };
  /** Named by an officer who reports for an agency; a partner's own goes without saying. */
  agencyId?: string | undefined;
};

type Asked = { place: ReportPlace; on: ReportedOn; onSent: (report: Report) => void };

/** A report being written: kept as a draft while it is typed, then sent. */
export function useReport({ place: { params, agencyId }, on, onSent }: Asked) {
  const version = useRef(on.report?.version);
  const whose = () => ({
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(version.current === undefined ? {} : { version: version.current }),
  });
  const form = useForm<ReportValues>({
    initial: valuesOf(on.report, on.lifecycle),
    save: async (values) => {
      await autosave.flush(); // so that a report that is refused is kept all the same
      const body = { ...bodyOf(values, on.part), ...whose() };
      const sent = await call(submitReport, { params, body });
      autosave.forget();
      await refreshReports();
      onSent(sent);
    },
  });
  /** What was sent last without an answer: it may have been saved all the same. */
  const unanswered = useRef<ReportValues>(undefined);
  const saveDraft = async (values: ReportValues): Promise<Report> => {
    try {
      const body = { ...draftOf(values, on.part), ...whose() };
      return await call(saveReportDraft, { params, body });
    } catch (error) {
      const tried = unanswered.current;
      unanswered.current = isProblem(error, 'unreachable') ? values : undefined;
      if (tried === undefined || !isProblem(error, 'stale')) throw error;
      const current = error.problem.current as Report;
      if (!isHeldBy(current, tried)) throw error;
      version.current = current.version;
      return saveDraft(values);
    }
  };
  const autosave = useAutosave({
    values: form.values,
    isUnsaved: form.isUnsaved,
    save: async (values) => {
      const saved = await saveDraft(values);
      unanswered.current = undefined;
      version.current = saved.version;
      // Held, not fetched again: the page would be drawn anew under the typing hand.
      await queryClient.invalidateQueries({ queryKey: keyOf(readMyActions), refetchType: 'none' });
      return saved.savedAt;
    },
  });
  const draftFailure = autosave.state.kind === 'failed' ? autosave.state.failure : undefined;
  const stale = [form.failure, draftFailure].find((failure) => failure?.slug === 'stale');
  return {
    form,
    draft: autosave.state,
    isBehind: autosave.isBehind,
    settle: autosave.settle,
    /** What somebody else of the agency, or an officer, saved meanwhile. */
    saved: stale?.problem.current as Report | undefined,
    /** Goes on from what somebody else saved, which is taken back first where it was sent. */
    goOnFrom: async (saved: Report, values: ReportValues) => {
      const { partnership, year } = params;
      const draft =
        saved.state === 'submitted'
          ? await call(recallReport, {
              params: { partnership, year, report: saved.id },
              body: { version: saved.version },
            })
          : saved;
      version.current = draft.version;
      autosave.forget();
      form.reset(values);
      form.set('doneText', values.doneText); // still to be kept: as a draft, in the next pause
    },
  };
}
export type ReportState = ReturnType<typeof useReport>;
