import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecycles } from './lifecycle.ts';
import { isOverdue } from './overdue.ts';
import { rags } from './rag.ts';
import {
  isOnTrack,
  isSilent,
  lacksCorrectiveAction,
  type RoundAnswer,
  standingOf,
  standings,
} from './status.ts';
import { summarise } from './summary.ts';

const round = (quarter: number, isClosed: boolean, answer: RoundAnswer['answer']): RoundAnswer => ({
  quarter,
  isClosed,
  answer,
});

describe('how an action stands', () => {
  test('is its RAG while it is under way', () => {
    const facts = { lifecycle: 'in-progress', isSilent: false } as const;
    for (const rag of rags) expect(standingOf({ ...facts, rag })).toBe(rag);
    expect(standingOf(facts)).toBe('not-rated');
  });

  test('is "no update" after a silent round, whatever the RAG before it was', () => {
    expect(standingOf({ lifecycle: 'ongoing', rag: 'green', isSilent: true })).toBe('no-update');
  });

  test.each(['not-started', 'complete', 'closed-not-achieved', 'cancelled'] as const)(
    'is %s, which takes no RAG and asks for no update',
    (lifecycle) => {
      expect(standingOf({ lifecycle, rag: 'red', isSilent: true })).toBe(lifecycle);
    },
  );
});

describe('silence', () => {
  test('is a closed round without a report', () => {
    expect(isSilent([round(1, true, 'none')])).toBe(true);
    expect(isSilent([round(1, true, 'draft')])).toBe(true);
    expect(isSilent([round(1, true, 'submitted')])).toBe(false);
    expect(isSilent([round(1, true, 'confirmed')])).toBe(false);
  });

  test('is not a round that is still open, or one that did not ask', () => {
    expect(isSilent([])).toBe(false);
    expect(isSilent([round(1, false, 'none')])).toBe(false);
    expect(isSilent([round(1, true, 'not-asked')])).toBe(false);
  });

  test('is told by the last closed round, in whichever order the rounds come', () => {
    expect(isSilent([round(1, true, 'none'), round(2, true, 'confirmed')])).toBe(false);
    expect(isSilent([round(2, true, 'confirmed'), round(1, true, 'none')])).toBe(false);
    expect(isSilent([round(1, true, 'confirmed'), round(2, true, 'none')])).toBe(true);
  });

  test('ends with the next confirmed report, not with one that is only sent', () => {
    expect(isSilent([round(1, true, 'none'), round(2, false, 'submitted')])).toBe(true);
    expect(isSilent([round(1, true, 'none'), round(2, false, 'confirmed')])).toBe(false);
  });
});

describe('an overdue action', () => {
  const today = '2026-10-20';

  test('was due before today and has not ended', () => {
    expect(isOverdue({ lifecycle: 'in-progress', dueOn: '2026-10-19' }, today)).toBe(true);
    expect(isOverdue({ lifecycle: 'not-started', dueOn: '2026-10-19' }, today)).toBe(true);
    expect(isOverdue({ lifecycle: 'complete', dueOn: '2026-10-19' }, today)).toBe(false);
    expect(isOverdue({ lifecycle: 'cancelled', dueOn: '2026-10-19' }, today)).toBe(false);
  });

  test('is not one that is due today, later or never', () => {
    expect(isOverdue({ lifecycle: 'in-progress', dueOn: today }, today)).toBe(false);
    expect(isOverdue({ lifecycle: 'in-progress', dueOn: '2026-10-21' }, today)).toBe(false);
    expect(isOverdue({ lifecycle: 'ongoing' }, today)).toBe(false);
  });
});

describe('the counts of a plan', () => {
  test('are those of a plan of 54: 13 complete and 23 green are on track', () => {
    const counts = { complete: 13, green: 23, amber: 9, red: 4, 'no-update': 3, 'not-started': 2 };
    const actions = Object.entries(counts).flatMap(([standing, count]) =>
      Array.from({ length: count }, () => ({ standing: standing as keyof typeof counts })),
    );
    const summary = summarise(actions);
    expect(summary).toMatchObject({ all: 54, onTrack: 36, notCancelled: 54 });
    expect(summary.byStanding).toMatchObject({ ...counts, cancelled: 0, 'not-rated': 0 });
  });

  test('leave cancelled actions out of what on track is counted over', () => {
    const actions = [{ standing: 'cancelled' }, { standing: 'green' }] as const;
    expect(summarise(actions)).toMatchObject({ all: 2, onTrack: 1, notCancelled: 1 });
  });

  test('are zeros for a plan without actions', () => {
    expect(summarise([])).toMatchObject({ all: 0, onTrack: 0, notCancelled: 0 });
  });

  test('always reconcile', () => {
    const anyAction = fc.record({
      lifecycle: fc.constantFrom(...lifecycles),
      rag: fc.constantFrom(undefined, ...rags),
      isSilent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 80 }), (plan) => {
        const { all, byStanding, onTrack, notCancelled } = summarise(
          plan.map((facts) => ({ standing: standingOf(facts) })),
        );
        const total = standings.reduce((sum, standing) => sum + byStanding[standing], 0);
        expect(total).toBe(plan.length);
        expect(all).toBe(plan.length);
        expect(onTrack).toBe(byStanding.complete + byStanding.green);
        expect(onTrack).toBeLessThanOrEqual(notCancelled);
        expect(notCancelled + byStanding.cancelled).toBe(all);
      }),
    );
    expect(standings.filter(isOnTrack)).toEqual(['green', 'complete']);
  });
});

test('red and amber lack a corrective action while the last report names none', () => {
  for (const standing of ['red', 'amber'] as const) {
    expect(lacksCorrectiveAction(standing, ' ')).toBe(true);
    expect(lacksCorrectiveAction(standing, undefined)).toBe(true);
    expect(lacksCorrectiveAction(standing, 'A loan vehicle by 15 December')).toBe(false);
  }
  for (const standing of standings) {
    if (standing !== 'red' && standing !== 'amber') {
      expect(lacksCorrectiveAction(standing, '')).toBe(false);
    }
  }
});
