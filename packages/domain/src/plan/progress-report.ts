import { type Fault, isBlank } from '../fault.ts';
import { type CivilDate, compareDates, isCivilDate } from '../time/civil-date.ts';
import { isUnderWay, type Lifecycle, lifecyclesAfter } from './lifecycle.ts';
import { needsCorrectiveAction, type Rag } from './rag.ts';

/** What an agency writes on an action in a round. Texts that were left empty are `''`. */
export type ProgressReport = {
  lifecycle?: Lifecycle | undefined;
  proposedRag?: Rag | undefined;
  doneText: string;
  nextText: string;
  correctiveText: string;
  correctiveOn?: CivilDate | undefined;
  noChange: boolean;
  noChangeReason: string;
};

/** How the action stands while the report is written. */
export type ReportedAction = { lifecycle: Lifecycle; rag?: Rag | undefined };

export type LeadReport = { report: ProgressReport; action: ReportedAction; today: CivilDate };

const whatToSay: Record<Lifecycle, string> = {
  'not-started': 'Say why work has not started',
  'in-progress': 'Say what was done',
  ongoing: 'Say what was done',
  complete: 'Say what was done',
  'closed-not-achieved': 'Say what was done and why it was not achieved',
  cancelled: 'Say why it was cancelled',
};

function faultsInStage(report: ProgressReport, action: ReportedAction): Fault[] {
  const { lifecycle, proposedRag, noChange } = report;
  if (lifecycle === undefined) return [{ pointer: '/lifecycle', message: 'Choose a status' }];
  if (!lifecyclesAfter(action.lifecycle).includes(lifecycle)) {
    return [{ pointer: '/lifecycle', message: 'Choose a status that can follow the present one' }];
  }
  if (noChange && lifecycle !== action.lifecycle) {
    const message = 'Keep the present status, or say what was done instead of no change';
    return [{ pointer: '/lifecycle', message }];
  }
  const pointer = '/proposedRag';
  if (!isUnderWay(lifecycle)) {
    const message = 'Leave out the RAG: only work in progress or ongoing has one';
    return proposedRag === undefined ? [] : [{ pointer, message }];
  }
  if (proposedRag === undefined) return [{ pointer, message: 'Choose red, amber or green' }];
  if (noChange && action.rag !== undefined && proposedRag !== action.rag) {
    const message = 'Keep the present RAG, or say what was done instead of no change';
    return [{ pointer, message }];
  }
  return [];
}

function faultsInCorrectiveAction(report: ProgressReport, today: CivilDate): Fault[] {
  const { lifecycle, proposedRag, correctiveText, correctiveOn } = report;
  if (lifecycle === undefined || !isUnderWay(lifecycle)) return [];
  if (proposedRag === undefined || !needsCorrectiveAction(proposedRag)) return [];
  const faults: Fault[] = [];
  if (isBlank(correctiveText)) {
    faults.push({ pointer: '/correctiveText', message: 'Say what brings it back to green' });
  }
  const pointer = '/correctiveOn';
  if (correctiveOn === undefined || !isCivilDate(correctiveOn)) {
    faults.push({ pointer, message: 'Enter the date by which it is back to green' });
  } else if (compareDates(correctiveOn, today) < 0) {
    faults.push({ pointer, message: 'Enter a date that is today or later' });
  }
  return faults;
}

function faultsInWords(report: ProgressReport): Fault[] {
  if (report.noChange) {
    return isBlank(report.noChangeReason)
      ? [{ pointer: '/noChangeReason', message: 'Say why nothing has changed' }]
      : [];
  }
  const message = whatToSay[report.lifecycle ?? 'in-progress'];
  return isBlank(report.doneText) ? [{ pointer: '/doneText', message }] : [];
}

/**
 * What keeps a lead agency's report from being sent, in the order of the form; empty where nothing
 * does. A draft may have every one of these faults. `action` is as it stands before the report.
 */
export const faultsInLeadReport = ({ report, action, today }: LeadReport): Fault[] => [
  ...faultsInStage(report, action),
  ...faultsInWords(report),
  ...faultsInCorrectiveAction(report, today),
];

/**
 * What keeps a supporting agency's report from being sent. It adds text: lifecycle, RAG and
 * corrective action are the lead agency's to propose.
 */
export function faultsInSupportReport(report: ProgressReport): Fault[] {
  const message = 'Only the lead agency can say this';
  const faults = faultsInWords(report);
  if (report.lifecycle !== undefined) faults.push({ pointer: '/lifecycle', message });
  if (report.proposedRag !== undefined) faults.push({ pointer: '/proposedRag', message });
  if (!isBlank(report.correctiveText)) faults.push({ pointer: '/correctiveText', message });
  if (report.correctiveOn !== undefined) faults.push({ pointer: '/correctiveOn', message });
  return faults;
}
