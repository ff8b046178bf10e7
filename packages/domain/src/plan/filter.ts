import type { Lifecycle } from './lifecycle.ts';
import type { Standing } from './status.ts';

/** What the list of a plan knows of an action in order to find and sort it. */
export type ListedAction = {
  /** `2.3` */
  reference: string;
  priorityNumber: number;
  title: string;
  leadAgency?: { id: string; name: string; shortName: string } | undefined;
  supportingAgencies: readonly { id: string; name: string; shortName: string }[];
  lifecycle: Lifecycle;
  standing: Standing;
  isOverdue: boolean;
};

/** What to show of a plan. What is absent does not narrow the list. */
export type PlanFilter = {
  priority?: number | undefined;
  /** The id of an agency that leads or supports. */
  agency?: string | undefined;
  standing?: Standing | undefined;
  lifecycle?: Lifecycle | undefined;
  only?: 'overdue' | 'mine' | undefined;
  /** Each word must occur in reference, title or an agency's name. */
  words?: string | undefined;
};

/** Small letters without accents, so that `Cafe` finds `Café`. */
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const agenciesOf = ({ leadAgency, supportingAgencies }: ListedAction) =>
  leadAgency ? [leadAgency, ...supportingAgencies] : supportingAgencies;

const involves = (action: ListedAction, agencyId: string | undefined) =>
  agenciesOf(action).some((agency) => agency.id === agencyId);

function hasWords(action: ListedAction, words: string): boolean {
  const names = agenciesOf(action).flatMap((agency) => [agency.name, agency.shortName]);
  const text = folded([action.reference, action.title, ...names].join(' '));
  return folded(words)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** An action, what is asked for, and the reader's agency: `undefined` for who speaks for none. */
export type Listing = {
  action: ListedAction;
  filter: PlanFilter;
  ownAgencyId: string | undefined;
};

/** Whether an action belongs in the list. Nothing is `mine` to a reader who has no agency. */
export function isListed({ action, filter, ownAgencyId }: Listing): boolean {
  const { priority, agency, standing, lifecycle, only, words } = filter;
  if (priority !== undefined && action.priorityNumber !== priority) return false;
  if (agency !== undefined && !involves(action, agency)) return false;
  if (standing !== undefined && action.standing !== standing) return false;
  if (lifecycle !== undefined && action.lifecycle !== lifecycle) return false;
  if (only === 'overdue' && !action.isOverdue) return false;
  if (only === 'mine' && (ownAgencyId === undefined || !involves(action, ownAgencyId)))
    return false;
  return words === undefined || hasWords(action, words);
}
