import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isListed, type ListedAction, type PlanFilter } from './filter.ts';
import { planSortKeys, type SortableAction, sortActions } from './sort.ts';
import { standings } from './status.ts';

const police = { id: 'police', name: 'Kestrel Police', shortName: 'Police' };
const council = { id: 'council', name: 'Holmesdale Council', shortName: 'Council' };
const action: ListedAction = {
  reference: '2.3',
  priorityNumber: 2,
  title: 'Café watch, north wards',
  leadAgency: police,
  supportingAgencies: [council],
  lifecycle: 'in-progress',
  standing: 'green',
  isOverdue: false,
};

const isFound = (filter: PlanFilter, ownAgencyId?: string) =>
  isListed({ action, filter, ownAgencyId });

describe('the list of a plan', () => {
  test('has every action when nothing narrows it', () => {
    expect(isFound({})).toBe(true);
    expect(isFound({ words: '  ' })).toBe(true);
  });

  test.each([
    [{ priority: 2 }, { priority: 3 }],
    [{ standing: 'green' }, { standing: 'red' }],
    [{ lifecycle: 'in-progress' }, { lifecycle: 'ongoing' }],
    [{ agency: 'police' }, { agency: 'fire' }],
    [{ agency: 'council' }, { agency: '' }],
    [{ words: 'north café' }, { words: 'south café' }],
    [{ words: 'CAFE' }, { words: 'tea' }],
    [{ words: '2.3' }, { words: '3.2' }],
    [{ words: 'kestrel' }, { words: 'heron' }],
    [{ words: 'holmesdale watch' }, { words: 'holmesdale fire' }],
  ] satisfies [PlanFilter, PlanFilter][])('is narrowed: %o finds it, %o does not', (hit, miss) => {
    expect(isFound(hit)).toBe(true);
    expect(isFound(miss)).toBe(false);
  });

  test('shows what is overdue', () => {
    const late = { ...action, isOverdue: true };
    expect(isFound({ only: 'overdue' })).toBe(false);
    expect(isListed({ action: late, filter: { only: 'overdue' }, ownAgencyId: undefined })).toBe(
      true,
    );
  });

  test("shows as mine what the reader's agency leads or supports", () => {
    expect(isFound({ only: 'mine' }, 'police')).toBe(true);
    expect(isFound({ only: 'mine' }, 'council')).toBe(true);
    expect(isFound({ only: 'mine' }, 'fire')).toBe(false);
    expect(isFound({ only: 'mine' })).toBe(false);
    const unled = { ...action, leadAgency: undefined };
    const listing = { action: unled, filter: { only: 'mine' }, ownAgencyId: undefined } as const;
    expect(isListed(listing)).toBe(false);
  });

  test('narrows by all that is asked at once', () => {
    expect(isFound({ priority: 2, standing: 'green', words: 'watch' })).toBe(true);
    expect(isFound({ priority: 2, standing: 'green', words: 'patrol' })).toBe(false);
  });
});

describe('the order of a plan', () => {
  const rows: SortableAction[] = [
    {
      reference: '2.10',
      title: 'bins',
      leadAgency: police,
      dueOn: '2026-12-31',
      standing: 'green',
    },
    { reference: '2.9', title: 'Alleys', standing: 'red', lastReport: { on: '2026-10-01' } },
    {
      reference: '1.1',
      title: 'Élan',
      leadAgency: council,
      dueOn: '2026-11-30',
      standing: 'green',
    },
  ];
  const order = (...sort: [(typeof planSortKeys)[number], 'ascending' | 'descending']) =>
    sortActions(rows, { key: sort[0], direction: sort[1] }).map((row) => row.reference);

  test('is by number of the reference', () => {
    expect(order('reference', 'ascending')).toEqual(['1.1', '2.9', '2.10']);
    expect(order('reference', 'descending')).toEqual(['2.10', '2.9', '1.1']);
  });

  test('is by title without regard to case and accents', () => {
    expect(order('title', 'ascending')).toEqual(['2.9', '2.10', '1.1']);
  });

  test('begins with what needs attention and breaks ties by reference', () => {
    expect(order('standing', 'ascending')).toEqual(['2.9', '1.1', '2.10']);
    expect(order('standing', 'descending')).toEqual(['1.1', '2.10', '2.9']);
  });

  test('puts what has nothing in the column last, in either direction', () => {
    expect(order('due', 'ascending')).toEqual(['1.1', '2.10', '2.9']);
    expect(order('due', 'descending')).toEqual(['2.10', '1.1', '2.9']);
    expect(order('lead', 'ascending')).toEqual(['1.1', '2.10', '2.9']);
    expect(order('updated', 'ascending')).toEqual(['2.9', '1.1', '2.10']);
  });

  test('neither loses nor changes an action, and does not depend on the order it began with', () => {
    const anyRow = fc.record({
      number: fc.integer({ min: 1, max: 999 }),
      title: fc.constantFrom('Alleys', 'bins', 'Cafés'),
      standing: fc.constantFrom(...standings),
      dueOn: fc.constantFrom(undefined, '2026-11-30', '2026-12-31'),
    });
    const anyPlan = fc
      .uniqueArray(anyRow, { selector: (row) => row.number, maxLength: 20 })
      .map((plan) => plan.map(({ number, ...row }) => ({ ...row, reference: `1.${number}` })));
    const anySort = fc.record({
      key: fc.constantFrom(...planSortKeys),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    });
    fc.assert(
      fc.property(anyPlan, anySort, (plan, sort) => {
        const sorted = sortActions(plan, sort);
        expect(new Set(sorted)).toEqual(new Set(plan));
        expect(sortActions([...plan].reverse(), sort)).toEqual(sorted);
      }),
    );
  });
});
