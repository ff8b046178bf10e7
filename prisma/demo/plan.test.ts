import { faultsInAction } from '@ragstone/domain/plan/action';
import { isEnded, isUnderWay } from '@ragstone/domain/plan/lifecycle';
import { isOverdue } from '@ragstone/domain/plan/overdue';
import { isSilent, type RoundAnswer, standingOf } from '@ragstone/domain/plan/status';
import { summarise } from '@ragstone/domain/plan/summary';
import { describe, expect, test } from 'vitest';
import { holmesdalePartnership } from './partnerships.ts';
import { standingDate } from './plan/calendar.ts';
import { makePlans } from './plan/make-plan.ts';
import type { ActionRow, ReportRow } from './plan-rows.ts';

const rows = makePlans(holmesdalePartnership);
const planOf = (year: number) => rows.plans.find(({ financialYear }) => financialYear === year)?.id;
const actionsOf = (year: number) => rows.actions.filter(({ planId }) => planId === planOf(year));
const roundsBy = new Map(rows.rounds.map((round) => [round.id, round]));
const prioritiesBy = new Map(rows.priorities.map((priority) => [priority.id, priority]));

const leadReportsOn = (action: ActionRow): ReportRow[] =>
  rows.reports.filter(({ actionId, part }) => actionId === action.id && part === 'lead');

const isConfirmed = ({ state }: ReportRow) => state === 'confirmed' || state === 'overridden';

const referenceOf = (action: ActionRow) =>
  `${prioritiesBy.get(action.priorityId)?.number}.${action.number}`;

function standing(action: ActionRow) {
  const reports = leadReportsOn(action);
  const rounds = rows.rounds.filter(({ planId }) => planId === action.planId);
  const answers = rounds.map(({ id, quarter, closedAt }): RoundAnswer => {
    const report = reports.find(({ roundId }) => roundId === id);
    const wasEnded = reports.some(
      (each) =>
        (roundsBy.get(each.roundId)?.quarter ?? 9) < quarter &&
        isEnded(each.lifecycle ?? 'in-progress'),
    );
    const answer = wasEnded ? 'not-asked' : (report?.state ?? 'none');
    return {
      quarter,
      isClosed: closedAt !== undefined,
      answer: answer === 'overridden' ? 'confirmed' : answer,
    };
  });
  return standingOf({ ...action, isSilent: isSilent(answers) });
}

const ranked = actionsOf(2026).map((action) => ({ ...action, standing: standing(action) }));

describe('The plan of 2026-27 on 20 October 2026', () => {
  test('stands as 13 complete, 23 green, 9 amber, 4 red, 3 no update, 2 not started', () => {
    expect(summarise(ranked)).toMatchObject({
      all: 54,
      onTrack: 36,
      notCancelled: 54,
      byStanding: { complete: 13, green: 23, amber: 9, red: 4, 'no-update': 3, 'not-started': 2 },
    });
  });

  test.each([
    [1, { complete: 3, green: 4, amber: 1 }],
    [2, { complete: 1, green: 3, amber: 3, red: 2 }],
    [3, { complete: 3, green: 6, amber: 1, 'no-update': 1 }],
    [4, { complete: 2, green: 4, amber: 1, 'not-started': 1 }],
    [5, { complete: 1, green: 2, amber: 2, red: 1, 'no-update': 1 }],
    [6, { complete: 2, green: 2, 'not-started': 1 }],
    [7, { complete: 1, green: 2, amber: 1, red: 1, 'no-update': 1 }],
  ])('priority %i stands as %o', (number, expected) => {
    const own = ranked.filter(({ priorityId }) => prioritiesBy.get(priorityId)?.number === number);
    const counts = Object.entries(summarise(own).byStanding).filter(([, count]) => count > 0);
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  test('has two overdue actions, one of them reported green', () => {
    const overdue = ranked.filter((action) => isOverdue(action, standingDate));
    expect(overdue.map((action) => [referenceOf(action), action.rag])).toEqual([
      ['5.7', 'amber'],
      ['7.1', 'green'],
    ]);
  });

  test('has a green with a missed milestone', () => {
    const green = new Set(ranked.filter(({ rag }) => rag === 'green').map(({ id }) => id));
    const missed = rows.milestones.filter(
      ({ actionId, dueOn, doneOn }) =>
        green.has(actionId) && doneOn === undefined && dueOn < standingDate,
    );
    expect(missed.map(({ title }) => title)).toEqual([
      'Second locksmith under contract',
      'Four groups trained',
    ]);
  });

  test('has two reds on which nothing is said that brings them back', () => {
    const silent = ranked.filter(
      (action) => action.rag === 'red' && leadReportsOn(action).at(-1)?.correctiveText === '',
    );
    expect(silent.map(referenceOf)).toEqual(['2.5', '7.4']);
  });

  test('has an action that nobody leads', () => {
    expect(
      ranked.filter(({ leadAgencyId }) => leadAgencyId === undefined).map(referenceOf),
    ).toEqual(['4.8']);
  });

  test('is in the middle of its second round: confirmed, sent, drafted and silent', () => {
    const open = rows.rounds.filter(({ closedAt }) => closedAt === undefined);
    expect(open).toMatchObject([{ planId: planOf(2026), quarter: 2, dueOn: '2026-10-31' }]);
    const here = rows.reports.filter(({ roundId }) => roundId === open[0]?.id);
    expect(here.filter(({ state }) => state === 'submitted')).toHaveLength(7);
    const stateOf = ({ id }: ActionRow) =>
      here.find(({ actionId, part }) => actionId === id && part === 'lead')?.state;
    const withState = (state: ReportRow['state'] | undefined) =>
      ranked
        .filter((action) => isUnderWay(action.lifecycle) && stateOf(action) === state)
        .map(referenceOf);
    expect(withState('draft')).toEqual(['4.7', '7.2']);
    expect(withState('submitted')).toEqual(['1.3', '2.9', '3.4', '6.4']);
    expect(withState('overridden')).toEqual(['2.5', '4.5', '7.4']);
    expect(withState(undefined)).toEqual(['1.4', '1.8', '3.5', '5.5', '5.7', '7.3']);
  });
});

describe('All plans', () => {
  test.each([2024, 2025, 2026])('that of %i has between 50 and 60 actions', (year) => {
    expect(actionsOf(year).length).toBeGreaterThanOrEqual(50);
    expect(actionsOf(year).length).toBeLessThanOrEqual(60);
  });

  test('carry more than half of the actions over from the year before', () => {
    for (const year of [2025, 2026]) {
      const before = new Set(actionsOf(year - 1).map(({ id }) => id));
      const carried = actionsOf(year).filter(({ continuesId }) => before.has(continuesId ?? ''));
      expect(carried.length).toBeGreaterThan(25);
    }
  });

  test('give every reference and every title once', () => {
    for (const year of [2024, 2025, 2026]) {
      const own = actionsOf(year);
      expect(new Set(own.map(referenceOf)).size).toBe(own.length);
      expect(new Set(own.map(({ title }) => title)).size).toBe(own.length);
    }
  });

  test('hold no action that the form would refuse', () => {
    const agencyIds = new Set(rows.actions.flatMap(({ leadAgencyId }) => leadAgencyId ?? []));
    for (const action of rows.actions) {
      const faults = faultsInAction(
        {
          ...action,
          recurrence: action.recurrence === '' ? undefined : action.recurrence,
          supportingAgencyIds: rows.actionSupports
            .filter(({ actionId }) => actionId === action.id)
            .map(({ agencyId }) => agencyId),
          successMeasures: rows.successMeasures
            .filter(({ actionId }) => actionId === action.id)
            .map(({ areaCode, ...measure }) => ({ ...measure, area: areaCode })),
          milestones: rows.milestones.filter(({ actionId }) => actionId === action.id),
        },
        { agencyIds, today: standingDate },
      );
      expect(faults, action.title).toEqual([]);
    }
  });

  test('give an action the stage and rating that were confirmed last, and a rating only under way', () => {
    for (const action of rows.actions) {
      const last = leadReportsOn(action).filter(isConfirmed).at(-1);
      if (last === undefined) expect(action.rag).toBeUndefined();
      else
        expect([action.lifecycle, action.rag]).toEqual([
          last.confirmedLifecycle,
          last.confirmedRag,
        ]);
      if (action.rag !== undefined) expect(isUnderWay(action.lifecycle)).toBe(true);
    }
  });

  test('tell of silence, doubt and recovery in earlier years too', () => {
    const ratings = rows.actions.map((action) =>
      leadReportsOn(action)
        .map(({ confirmedRag }) => confirmedRag?.slice(0, 1) ?? '-')
        .join(''),
    );
    expect(ratings.filter((each) => /r.*g/.test(each)).length).toBeGreaterThan(1);
    const silent = actionsOf(2025).filter((action) => leadReportsOn(action).length < 4);
    expect(silent.length).toBeGreaterThan(2);
  });
});
