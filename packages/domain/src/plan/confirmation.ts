import { type Fault, isBlank } from '../fault.ts';
import { isUnderWay, type Lifecycle } from './lifecycle.ts';
import type { Rag } from './rag.ts';

/** What an officer decides on a report that was sent. */
export type Confirmation =
  | { decision: 'confirm' }
  | { decision: 'override'; lifecycle: Lifecycle; rag?: Rag | undefined; reason: string };

/** What the report proposed. */
export type Proposal = { lifecycle: Lifecycle; rag?: Rag | undefined };

/** What counts once an officer has decided: the proposal, or what the officer put in its place. */
export const decided = (confirmation: Confirmation, proposal: Proposal): Proposal =>
  confirmation.decision === 'confirm'
    ? proposal
    : { lifecycle: confirmation.lifecycle, rag: confirmation.rag };

/** What keeps an officer's decision from being taken; empty where nothing does. */
export function faultsInConfirmation(confirmation: Confirmation, proposal: Proposal): Fault[] {
  if (confirmation.decision === 'confirm') return [];
  const { lifecycle, rag, reason } = confirmation;
  const faults: Fault[] = [];
  if (lifecycle === proposal.lifecycle && rag === proposal.rag) {
    const message = 'Confirm it instead: this is what the agency proposed';
    faults.push({ pointer: '/lifecycle', message });
  }
  if (rag !== undefined && !isUnderWay(lifecycle)) {
    const message = 'Leave out the RAG: only work in progress or ongoing has one';
    faults.push({ pointer: '/rag', message });
  }
  if (isBlank(reason)) {
    faults.push({ pointer: '/reason', message: 'Say why, so that the agency can see it' });
  }
  return faults;
}
