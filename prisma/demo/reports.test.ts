import type { Lifecycle } from '@ragstone/domain/plan/lifecycle';
import { faultsInLeadReport, faultsInSupportReport } from '@ragstone/domain/plan/progress-report';
import type { Rag } from '@ragstone/domain/plan/rag';
import { describe, expect, test } from 'vitest';
import { holmesdalePartnership, larkmeadPartnership } from './partnerships.ts';
import { makePlans } from './plan/make-plan.ts';
import type { PlanRows, ReportRow } from './plan-rows.ts';

const standingInstant = '2026-10-20T12:00:00Z';
const holmesdale = makePlans(holmesdalePartnership);
const partnerships = [
  ['Holmesdale', holmesdale],
  ['Larkmead Vale', makePlans(larkmeadPartnership)],
] as const;

const stageBefore = (rows: PlanRows, report: ReportRow): { lifecycle: Lifecycle; rag?: Rag } => {
  const before = rows.reports
    .filter(({ actionId, part }) => actionId === report.actionId && part === 'lead')
    .filter(({ savedAt }) => savedAt < report.savedAt)
    .at(-1);
  if (before?.confirmedLifecycle === undefined) return { lifecycle: 'not-started' };
  const { confirmedLifecycle, confirmedRag } = before;
  return confirmedRag === undefined
    ? { lifecycle: confirmedLifecycle }
    : { lifecycle: confirmedLifecycle, rag: confirmedRag };
};

describe.each(partnerships)('The reports of %s', (_slug, rows) => {
  const rounds = new Map(rows.rounds.map((round) => [round.id, round]));

  test('could all have been sent by the form', () => {
    for (const report of rows.reports) {
      const today = report.savedAt.slice(0, 10);
      const faults =
        report.part === 'lead'
          ? faultsInLeadReport({ report, action: stageBefore(rows, report), today })
          : faultsInSupportReport(report);
      expect(faults, `${report.savedAt} ${report.doneText}`).toEqual([]);
    }
  });

  test('were written while their round was open, and confirmed after they were sent', () => {
    for (const { roundId, planId, savedAt, submittedAt, confirmedAt } of rows.reports) {
      const round = rounds.get(roundId);
      expect(round?.planId).toBe(planId);
      const times = [round?.openedAt, savedAt, submittedAt, confirmedAt, round?.closedAt];
      const told = [...times.filter((time) => time !== undefined), standingInstant];
      expect(told).toEqual(told.toSorted());
    }
  });

  test('are at most one of each agency on an action in a round, and name no unknown agency', () => {
    const keys = rows.reports.map(({ actionId, roundId, agencyId, part }) =>
      part === 'lead' ? `${actionId} ${roundId}` : `${actionId} ${roundId} ${agencyId}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const { part, actionId, agencyId } of rows.reports) {
      const action = rows.actions.find(({ id }) => id === actionId);
      if (part === 'lead') expect(agencyId).toBe(action?.leadAgencyId);
      else expect(rows.actionSupports).toContainEqual({ actionId, agencyId });
    }
  });

  test('say something, with every number filled in and a reason for each override', () => {
    for (const report of rows.reports) {
      const text = report.noChange ? report.noChangeReason : report.doneText;
      expect(text, report.id).toMatch(/[.!]$/);
      expect(text + report.nextText + report.correctiveText).not.toMatch(/[{}]/);
      if (report.state === 'overridden') expect(report.overrideReason).not.toBe('');
    }
  });
});

test('Nobody in Holmesdale confirms a report of their own', () => {
  expect(
    holmesdale.reports.filter(({ authorId, confirmedBy }) => authorId === confirmedBy),
  ).toEqual([]);
});

test('Holmesdale’s reports hardly repeat themselves, and never from one quarter to the next', () => {
  const written = holmesdale.reports.filter(({ noChange, part }) => !noChange && part === 'lead');
  const texts = written.map(({ actionId, doneText }) => `${actionId} ${doneText}`);
  expect(texts.length).toBeGreaterThan(400);
  expect(new Set(texts).size).toBe(texts.length);
  expect(new Set(written.map(({ doneText }) => doneText)).size / texts.length).toBeGreaterThan(
    0.93,
  );
});

test('No trouble is reported twice in the life of an action', () => {
  const titles = new Map(holmesdale.actions.map(({ id, title }) => [id, title]));
  const troubles = holmesdale.reports
    .filter(({ correctiveText }) => correctiveText !== '')
    .map(({ actionId, doneText }) => `${titles.get(actionId)}: ${doneText}`);
  expect(troubles.filter((each, at) => troubles.indexOf(each) < at)).toEqual([]);
});
