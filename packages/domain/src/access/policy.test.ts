import { describe, expect, test } from 'vitest';
import {
  type Actor,
  can,
  keyOpens,
  mayEver,
  type Permission,
  type PermissionRows,
  type PlanState,
  permissions,
  roles,
} from './policy.ts';

const membership = { personId: 'person', partnershipId: 'partnership' };
const actors = {
  officer: { ...membership, role: 'officer' },
  holder: { ...membership, role: 'portfolio-holder' },
  lead: { ...membership, role: 'partner', agencyId: 'police' },
  support: { ...membership, role: 'partner', agencyId: 'council' },
  other: { ...membership, role: 'partner', agencyId: 'fire' },
} as const satisfies Record<string, Actor>;

/** Everybody whom the policy can tell apart, for an action led by police and supported by council. */
type Who = keyof typeof actors;
const everybody = Object.keys(actors) as Who[];
const nobody: Who[] = [];

const draft = { planState: 'draft' } as const;
const adopted = { planState: 'adopted' } as const;
const closed = { planState: 'closed' } as const;
const led = { leadAgencyId: 'police', supportingAgencyIds: ['council'] };
const unled = { leadAgencyId: undefined, supportingAgencyIds: ['council'] };
const alone = { leadAgencyId: 'police', supportingAgencyIds: [] };
const open = { roundOpen: true };
const shut = { roundOpen: false };

type Cell<P extends Permission> = PermissionRows[P] extends undefined
  ? [row: undefined, may: Who[]]
  : [row: PermissionRows[P], may: Who[]];

const agencies: Who[] = ['lead', 'support', 'other'];

/** Who may do what to which row. Everybody who is not named may not. */
const table: { [P in Permission]: Cell<P>[] } = {
  'partnership:read': [[undefined, everybody]],
  'figures:read': [[undefined, everybody]],
  'figures:import': [[undefined, ['officer']]],
  'plan:read': [
    [draft, ['officer']],
    [adopted, everybody],
    [closed, everybody],
  ],
  'plan:create': [[undefined, ['officer']]],
  'plan:edit': [
    [draft, ['officer']],
    [adopted, ['officer']],
    [closed, nobody],
  ],
  'action:read-restricted': [
    [{ ...draft, ...led }, ['officer']],
    [{ ...adopted, ...led }, ['officer', 'lead', 'support']],
    [{ ...adopted, ...unled }, ['officer', 'support']],
    [{ ...adopted, ...alone }, ['officer', 'lead']],
    [{ ...closed, ...led }, ['officer', 'lead', 'support']],
  ],
  'round:read': [[undefined, ['officer']]],
  'round:manage': [
    [draft, nobody],
    [adopted, ['officer']],
    [closed, nobody],
  ],
  'own-actions:read': [[undefined, agencies]],
  'report:propose': [
    [{ ...draft, ...led, ...open }, nobody],
    [{ ...draft, ...led, ...shut }, nobody],
    [{ ...adopted, ...led, ...open }, ['officer', 'lead']],
    [{ ...adopted, ...led, ...shut }, nobody],
    [{ ...adopted, ...unled, ...open }, ['officer']],
    [{ ...closed, ...led, ...open }, nobody],
    [{ ...closed, ...led, ...shut }, nobody],
  ],
  'report:add-text': [
    [{ ...draft, ...led, ...open }, nobody],
    [{ ...draft, ...led, ...shut }, nobody],
    [{ ...adopted, ...led, ...open }, ['officer', 'lead', 'support']],
    [{ ...adopted, ...led, ...shut }, nobody],
    [{ ...adopted, ...unled, ...open }, ['officer', 'support']],
    [{ ...adopted, ...alone, ...open }, ['officer', 'lead']],
    [{ ...closed, ...led, ...open }, nobody],
    [{ ...closed, ...led, ...shut }, nobody],
  ],
  'report:read-unconfirmed': [
    [{ authorAgencyId: 'police' }, ['officer', 'lead']],
    [{ authorAgencyId: 'council' }, ['officer', 'support']],
    [{ authorAgencyId: undefined }, ['officer']],
  ],
  'report:confirm': [
    [{ ...draft, ...led, ...open }, nobody],
    [{ ...draft, ...led, ...shut }, nobody],
    [{ ...adopted, ...led, ...open }, ['officer']],
    [{ ...adopted, ...unled, ...open }, ['officer']],
    [{ ...adopted, ...led, ...shut }, nobody],
    [{ ...closed, ...led, ...open }, nobody],
    [{ ...closed, ...led, ...shut }, nobody],
  ],
  'returns:read': [
    [{ ownerAgencyId: 'police' }, ['officer', 'holder', 'lead']],
    [{ ownerAgencyId: 'fire' }, ['officer', 'holder', 'other']],
  ],
  'returns:read-exempt': [
    [{ ownerAgencyId: 'police' }, ['officer', 'lead']],
    [{ ownerAgencyId: 'fire' }, ['officer', 'other']],
  ],
  'returns:fill': [
    [{ ownerAgencyId: 'police' }, ['officer', 'lead']],
    [{ ownerAgencyId: 'fire' }, ['officer', 'other']],
  ],
  'returns:define': [[undefined, ['officer']]],
  'people:manage': [[undefined, ['officer']]],
  'settings:manage': [[undefined, ['officer']]],
  'saved-view:manage': [
    [{ ownerId: 'person' }, everybody],
    [{ ownerId: 'somebody else' }, nobody],
  ],
  'watch:manage': [
    [{ ownerId: 'person' }, everybody],
    [{ ownerId: 'somebody else' }, nobody],
  ],
  'key:manage': [
    [{ ownerId: 'person' }, everybody],
    [{ ownerId: 'somebody else' }, nobody],
  ],
};

/** Asks as a route does that has loaded the row, or has none. */
const ask = can as (actor: Actor, permission: Permission, row?: unknown) => boolean;

const cells = permissions.flatMap((permission) =>
  table[permission].map(([row, may]) => ({ permission, row: row as unknown, may })),
);

describe('the policy', () => {
  test('has a row in this table for every permission', () => {
    expect(Object.keys(table).sort()).toEqual([...permissions].sort());
    expect(table['plan:read'].map(([row]) => row.planState)).toEqual([
      'draft',
      'adopted',
      'closed',
    ] satisfies PlanState[]);
  });

  test.each(cells)('$permission on $row is for $may alone', ({ permission, row, may }) => {
    expect(everybody.filter((who) => ask(actors[who], permission, row))).toEqual(may);
  });

  test.each([...permissions])(
    '%s opens the route to those roles that hold it on some row',
    (permission) => {
      const may = new Set(table[permission].flatMap(([, who]) => who));
      const held = new Set([...may].map((who) => actors[who].role));
      expect(roles.filter((role) => mayEver(role, permission))).toEqual(
        roles.filter((role) => held.has(role)),
      );
    },
  );

  test('lets a portfolio holder read, and change nothing but what is their own', () => {
    const held = permissions.filter((permission) => mayEver('portfolio-holder', permission));
    expect(held).toEqual([
      'partnership:read',
      'figures:read',
      'plan:read',
      'returns:read',
      'saved-view:manage',
      'watch:manage',
      'key:manage',
    ]);
  });

  test('lets a partner write nothing but reports, returns and what is their own', () => {
    const held = permissions.filter((permission) => mayEver('partner', permission));
    expect(held.filter((permission) => !permission.includes(':read'))).toEqual([
      'report:propose',
      'report:add-text',
      'returns:fill',
      'saved-view:manage',
      'watch:manage',
      'key:manage',
    ]);
  });
});

describe('a key', () => {
  test.each(cells)('gives nobody $permission on $row but figures', ({ permission, row, may }) => {
    const held = everybody.filter((who) => ask({ ...actors[who], by: 'key' }, permission, row));
    expect(held).toEqual(permission === 'figures:read' ? may : nobody);
  });

  test('opens what reads figures, and nothing that changes or is open otherwise', () => {
    const opened = permissions.filter((permission) =>
      keyOpens({ method: 'GET', access: { kind: 'permission', permission } }),
    );
    expect(opened).toEqual(['figures:read']);
    const figures = { kind: 'permission', permission: 'figures:read' } as const;
    for (const method of ['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']) {
      expect([method, keyOpens({ method, access: figures })]).toEqual([method, false]);
    }
    for (const kind of ['public', 'signed-in'] as const) {
      expect(keyOpens({ method: 'GET', access: { kind } })).toBe(false);
    }
  });
});
