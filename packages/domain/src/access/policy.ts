/**
 * Who may do what to which row. The API asks this on every request and the screens ask the same
 * function to decide what to offer; the server's answer is the one that counts.
 */

export type Role = 'officer' | 'portfolio-holder' | 'partner';

type Asking = {
  personId: string;
  partnershipId: string;
  /** A program asks, with a key that the person has made for it. */
  by?: 'key';
};

/** Who is asking, within one partnership. A partner always speaks for one agency. */
export type Actor =
  | (Asking & { role: 'officer' })
  | (Asking & { role: 'portfolio-holder' })
  | (Asking & { role: 'partner'; agencyId: string });

export type PlanState = 'draft' | 'adopted' | 'closed';

export type PlanRow = { planState: PlanState };
export type ActionRow = PlanRow & {
  /** `undefined` while nobody leads the action. */
  leadAgencyId: string | undefined;
  supportingAgencyIds: readonly string[];
};
export type ReportRow = ActionRow & { roundOpen: boolean };
export type WrittenReportRow = { authorAgencyId: string | undefined };
/** A return indicator, its figures, or an agency's return as a whole. */
export type ReturnRow = { ownerAgencyId: string };
/** A saved view, a watch or a key. */
export type OwnRow = { ownerId: string };

/** What each permission must know of the row it is asked about; `undefined` where no row matters. */
export type PermissionRows = {
  'partnership:read': undefined;
  'figures:read': undefined;
  'figures:import': undefined;
  'plan:read': PlanRow;
  'plan:create': undefined;
  'plan:edit': PlanRow;
  'action:read-restricted': ActionRow;
  'round:read': undefined;
  'round:manage': PlanRow;
  'own-actions:read': undefined;
  'report:propose': ReportRow;
  'report:add-text': ReportRow;
  'report:read-unconfirmed': WrittenReportRow;
  'report:confirm': ReportRow;
  'returns:read': ReturnRow;
  'returns:read-exempt': ReturnRow;
  'returns:fill': ReturnRow;
  'returns:define': undefined;
  'people:manage': undefined;
  'settings:manage': undefined;
  'saved-view:manage': OwnRow;
  'watch:manage': OwnRow;
  'key:manage': OwnRow;
};

export type Permission = keyof PermissionRows;

type Rule<P extends Permission> =
  | 'always'
  | 'never'
  | ((row: PermissionRows[P], actor: Actor) => boolean);

const agencyOf = (actor: Actor) => (actor.role === 'partner' ? actor.agencyId : undefined);

const leads = (row: ActionRow, actor: Actor) =>
  row.leadAgencyId !== undefined && row.leadAgencyId === agencyOf(actor);

const supports = (row: ActionRow, actor: Actor) => {
  const agencyId = agencyOf(actor);
  return agencyId !== undefined && row.supportingAgencyIds.includes(agencyId);
};

const isTheirs = (row: OwnRow, actor: Actor) => row.ownerId === actor.personId;

const owns = (row: ReturnRow, actor: Actor) => row.ownerAgencyId === agencyOf(actor);

/** Reports are written on an adopted plan while its quarter's round is open. */
const takesReports = (row: ReportRow) => row.planState === 'adopted' && row.roundOpen;

const isShared = (row: PlanRow) => row.planState !== 'draft';
const isNotClosed = (row: PlanRow) => row.planState !== 'closed';

const rules: { [P in Permission]: Record<Role, Rule<P>> } = {
  'partnership:read': { officer: 'always', 'portfolio-holder': 'always', partner: 'always' },
  'figures:read': { officer: 'always', 'portfolio-holder': 'always', partner: 'always' },
  'figures:import': { officer: 'always', 'portfolio-holder': 'never', partner: 'never' },
  'plan:read': { officer: 'always', 'portfolio-holder': isShared, partner: isShared },
  'plan:create': { officer: 'always', 'portfolio-holder': 'never', partner: 'never' },
  'plan:edit': { officer: isNotClosed, 'portfolio-holder': 'never', partner: 'never' },
  'action:read-restricted': {
    officer: 'always',
    'portfolio-holder': 'never',
    partner: (row, actor) => isShared(row) && (leads(row, actor) || supports(row, actor)),
  },
  'round:read': { officer: 'always', 'portfolio-holder': 'never', partner: 'never' },
  'round:manage': {
    officer: (row) => row.planState === 'adopted',
    'portfolio-holder': 'never',
    partner: 'never',
  },
  'own-actions:read': { officer: 'never', 'portfolio-holder': 'never', partner: 'always' },
  'report:propose': {
    officer: takesReports,
    'portfolio-holder': 'never',
    partner: (row, actor) => takesReports(row) && leads(row, actor),
  },
  'report:add-text': {
    officer: takesReports,
    'portfolio-holder': 'never',
    partner: (row, actor) => takesReports(row) && (leads(row, actor) || supports(row, actor)),
  },
  'report:read-unconfirmed': {
    officer: 'always',
    'portfolio-holder': 'never',
    partner: (row, actor) =>
      row.authorAgencyId !== undefined && row.authorAgencyId === agencyOf(actor),
  },
  'report:confirm': { officer: takesReports, 'portfolio-holder': 'never', partner: 'never' },
  'returns:read': { officer: 'always', 'portfolio-holder': 'always', partner: owns },
  'returns:read-exempt': { officer: 'always', 'portfolio-holder': 'never', partner: owns },
  'returns:fill': { officer: 'always', 'portfolio-holder': 'never', partner: owns },
  'returns:define': { officer: 'always', 'portfolio-holder': 'never', partner: 'never' },
  'people:manage': { officer: 'always', 'portfolio-holder': 'never', partner: 'never' },
  'settings:manage': { officer: 'always', 'portfolio-holder': 'never', partner: 'never' },
  'saved-view:manage': { officer: isTheirs, 'portfolio-holder': isTheirs, partner: isTheirs },
  'watch:manage': { officer: isTheirs, 'portfolio-holder': isTheirs, partner: isTheirs },
  'key:manage': { officer: isTheirs, 'portfolio-holder': isTheirs, partner: isTheirs },
};

export const permissions = Object.keys(rules) as Permission[];
export const roles: readonly Role[] = ['officer', 'portfolio-holder', 'partner'];

/** All that a key is good for, whatever its owner may do. */
const keyPermission: Permission = 'figures:read';

/** Whether a role may ever hold a permission, on some row. The first gate of every route. */
export function mayEver(role: Role, permission: Permission): boolean {
  return rules[permission][role] !== 'never';
}

/**
 * Whether the actor holds the permission on this row. The row must belong to the actor's own
 * partnership: rows of another partnership are never loaded, they are not found.
 */
export function can<P extends Permission>(
  actor: Actor,
  permission: P,
  ...[row]: PermissionRows[P] extends undefined ? [] : [row: PermissionRows[P]]
): boolean {
  if (actor.by === 'key' && permission !== keyPermission) return false;
  const rule: Rule<P> = rules[permission][actor.role];
  if (rule === 'always') return true;
  if (rule === 'never') return false;
  return rule(row as PermissionRows[P], actor);
}

/**
 * What an endpoint asks of whoever calls it. Every endpoint states one; a route without one stops
 * the server at start. `permission` endpoints have `:partnership` in their address.
 */
export type Access =
  | { kind: 'public' }
  | { kind: 'signed-in' }
  | { kind: 'permission'; permission: Permission };

/** Whether a request may be made with a key: to read figures, and for nothing else. */
export const keyOpens = ({ method, access }: { method: string; access: Access }): boolean =>
  method === 'GET' && access.kind === 'permission' && access.permission === keyPermission;
