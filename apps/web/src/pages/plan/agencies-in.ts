import type { ActionRow } from '@ragstone/contract/plans';

/** Every agency that leads or supports one of the actions, once, by name. */
export function agenciesIn(actions: readonly ActionRow[]) {
  const named = actions.flatMap(({ leadAgency, supportingAgencies }) =>
    leadAgency === undefined ? supportingAgencies : [leadAgency, ...supportingAgencies],
  );
  const byId = new Map(named.map((agency) => [agency.id, agency]));
  return [...byId.values()].sort((one, other) =>
    one.shortName.localeCompare(other.shortName, 'en-GB'),
  );
}
