import type { Recurrence } from '@ragstone/domain/plan/action';
import type { Lifecycle } from '@ragstone/domain/plan/lifecycle';
import type { Rag } from '@ragstone/domain/plan/rag';

/** Rows of partnerships and their plans, under the names of their columns. */

export type PartnershipRow = {
  id: string;
  slug: string;
  name: string;
  redMeans: string;
  amberMeans: string;
  greenMeans: string;
  createdAt: string;
};

export type PartnershipAreaRow = {
  partnershipId: string;
  areaCode: string;
  part: 'own' | 'neighbour';
};

export type AgencyRow = {
  id: string;
  partnershipId: string;
  name: string;
  shortName: string;
  kind: 'responsible-authority' | 'co-operating-body' | 'other';
};

export type PersonRow = { id: string; name: string; email: string; createdAt: string };

export type MembershipRow = {
  id: string;
  partnershipId: string;
  personId: string;
  role: 'officer' | 'portfolio-holder' | 'partner';
  agencyId?: string | undefined;
  createdAt: string;
};

export type PlanRow = {
  id: string;
  partnershipId: string;
  financialYear: number;
  state: 'draft' | 'adopted' | 'closed';
  adoptedOn: string;
  adoptedBy: string;
  closedOn?: string | undefined;
  builtFromId?: string | undefined;
};

export type PriorityRow = {
  id: string;
  planId: string;
  number: number;
  title: string;
  aim: string;
  headlineIndicator?: string | undefined;
  continuesId?: string | undefined;
};

export type ActionRow = {
  id: string;
  partnershipId: string;
  planId: string;
  priorityId: string;
  number: number;
  title: string;
  how: string;
  leadAgencyId?: string | undefined;
  namedOfficer: string;
  startOn: string;
  dueOn?: string | undefined;
  recurrence: Recurrence | '';
  funding: string;
  fromAssessment: boolean;
  restrictedText: string;
  lifecycle: Lifecycle;
  rag?: Rag | undefined;
  continuesId?: string | undefined;
  version: number;
};

export type ActionSupportRow = { actionId: string; agencyId: string };

export type SuccessMeasureRow = {
  id: string;
  actionId: string;
  position: number;
  kind: 'output' | 'outcome' | 'none-yet';
  text: string;
  baseline?: number | undefined;
  target?: number | undefined;
  direction?: 'lower' | 'higher' | undefined;
  unit: string;
  frequency: string;
  source: string;
  indicator?: string | undefined;
  areaCode?: string | undefined;
};

export type MilestoneRow = {
  id: string;
  actionId: string;
  position: number;
  title: string;
  dueOn: string;
  doneOn?: string | undefined;
};

export type RoundRow = {
  id: string;
  planId: string;
  quarter: number;
  dueOn: string;
  note: string;
  openedAt: string;
  openedBy: string;
  closedAt?: string | undefined;
  closedBy?: string | undefined;
  version: number;
};

export type ReportRow = {
  id: string;
  planId: string;
  actionId: string;
  roundId: string;
  part: 'lead' | 'support';
  agencyId?: string | undefined;
  authorId: string;
  state: 'draft' | 'submitted' | 'confirmed' | 'overridden';
  lifecycle?: Lifecycle | undefined;
  proposedRag?: Rag | undefined;
  doneText: string;
  nextText: string;
  correctiveText: string;
  correctiveOn?: string | undefined;
  noChange: boolean;
  noChangeReason: string;
  savedAt: string;
  submittedAt?: string | undefined;
  confirmedAt?: string | undefined;
  confirmedBy?: string | undefined;
  confirmedLifecycle?: Lifecycle | undefined;
  confirmedRag?: Rag | undefined;
  overrideReason: string;
  writtenByOfficer: boolean;
  version: number;
};

export type PlanRows = {
  plans: PlanRow[];
  priorities: PriorityRow[];
  actions: ActionRow[];
  actionSupports: ActionSupportRow[];
  successMeasures: SuccessMeasureRow[];
  milestones: MilestoneRow[];
  rounds: RoundRow[];
  reports: ReportRow[];
};

export type PeopleRows = {
  partnerships: PartnershipRow[];
  partnershipAreas: PartnershipAreaRow[];
  agencies: AgencyRow[];
  people: PersonRow[];
  memberships: MembershipRow[];
};
