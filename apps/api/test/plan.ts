import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../src/db/client.ts';
import type { TestPartnership } from './people.ts';

export type TestPlan = { id: string; priorityId: string; roundId: string; actionIds: string[] };

type Wanted = { state?: 'draft' | 'adopted' | 'closed'; financialYear?: number };

/**
 * A plan of 2026-27 with priority 2 and two actions under way, and, once adopted, the round for Q2 open.
 * 2.1 is led by the partnership's first agency and supported by the other; 2.2 is the other's own.
 */
export async function addPlan(
  prisma: Database['prisma'],
  here: TestPartnership,
  { state = 'adopted', financialYear = 2026 }: Wanted = {},
): Promise<TestPlan> {
  const id = uuidv7();
  const adopted = state === 'draft' ? {} : { adoptedOn: new Date('2026-03-17') };
  const closed = state === 'closed' ? { closedOn: new Date('2027-03-31') } : {};
  const plan = { id, partnershipId: here.id, financialYear, state, ...adopted, ...closed };
  await prisma.plan.create({ data: plan });
  const priorityId = uuidv7();
  const title = 'Serious and acquisitive crime';
  await prisma.priority.create({ data: { id: priorityId, planId: id, number: 2, title } });
  const addAction = async (number: number, leadAgencyId: string, restrictedText: string) => {
    const actionId = uuidv7();
    const place = { id: actionId, partnershipId: here.id, planId: id, priorityId, number };
    const text = { title: `Action ${number}`, leadAgencyId, restrictedText };
    const dueOn = new Date('2027-03-31');
    const stage = { lifecycle: 'in-progress', rag: 'green' };
    await prisma.action.create({ data: { ...place, ...text, ...stage, dueOn } });
    return actionId;
  };
  const first = await addAction(1, here.agency, 'Vault code of the depot');
  const second = await addAction(2, here.otherAgency, 'Names of the schools');
  await prisma.actionSupport.create({ data: { actionId: first, agencyId: here.otherAgency } });
  const roundId = uuidv7();
  const opened = { openedAt: new Date('2026-10-01T09:00:00Z'), openedBy: here.officer };
  const round = { id: roundId, planId: id, quarter: 2, dueOn: new Date('2026-10-31'), ...opened };
  if (state === 'adopted') await prisma.round.create({ data: round });
  return { id, priorityId, roundId, actionIds: [first, second] };
}

/** A report as a form sends it; everything that is said is said by the caller. */
export const reportOf = (said: object) => ({
  doneText: '',
  nextText: '',
  correctiveText: '',
  noChange: false,
  noChangeReason: '',
  ...said,
});

/** A report that may be sent: under way and green, with what was done. */
export const greenReport = reportOf({
  lifecycle: 'in-progress',
  proposedRag: 'green',
  doneText: 'Two of three markings done, 140 visitors.',
});

/** An action as the officer's form sends it. */
export const actionFields = (said: object) => ({
  title: 'Rural crime days of action',
  how: 'With the parish councils.',
  namedOfficer: '',
  supportingAgencyIds: [],
  dueOn: '2027-03-31',
  funding: '',
  fromAssessment: false,
  restrictedText: '',
  lifecycle: 'not-started',
  successMeasures: [],
  milestones: [],
  ...said,
});
