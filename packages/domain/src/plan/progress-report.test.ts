import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifecycles } from './lifecycle.ts';
import {
  faultsInLeadReport,
  faultsInSupportReport,
  type ProgressReport,
  type ReportedAction,
} from './progress-report.ts';
import { rags } from './rag.ts';

const today = '2026-10-20';
const inProgress = { lifecycle: 'in-progress', rag: 'green' } as const;
const green: ProgressReport = {
  lifecycle: 'in-progress',
  proposedRag: 'green',
  doneText: 'Two of three schools visited.',
  nextText: '',
  correctiveText: '',
  noChange: false,
  noChangeReason: '',
};
const amber: ProgressReport = {
  ...green,
  proposedRag: 'amber',
  correctiveText: 'Loan vehicle from the county pool.',
  correctiveOn: '2026-12-15',
};
const support: ProgressReport = { ...green, lifecycle: undefined, proposedRag: undefined };

const pointersIn = (report: ProgressReport, action: ReportedAction = inProgress) =>
  faultsInLeadReport({ report, action, today }).map((fault) => fault.pointer);

describe("a lead agency's report", () => {
  test('is sent when it says what was done', () => {
    expect(pointersIn(green)).toEqual([]);
    expect(pointersIn(amber)).toEqual([]);
    expect(pointersIn({ ...green, doneText: ' \n\t' })).toEqual(['/doneText']);
  });

  test('has a status', () => {
    expect(pointersIn({ ...green, lifecycle: undefined })).toEqual(['/lifecycle']);
  });

  test('has a RAG if and only if work is under way', () => {
    expect(pointersIn({ ...green, proposedRag: undefined })).toEqual(['/proposedRag']);
    expect(pointersIn({ ...green, lifecycle: 'complete' })).toEqual(['/proposedRag']);
    expect(pointersIn({ ...green, lifecycle: 'complete', proposedRag: undefined })).toEqual([]);
  });

  test('does not say that work which has begun is not started', () => {
    const report = { ...green, lifecycle: 'not-started', proposedRag: undefined } as const;
    expect(pointersIn(report)).toEqual(['/lifecycle']);
    expect(pointersIn(report, { lifecycle: 'not-started' })).toEqual([]);
  });

  test.each(['red', 'amber'] as const)('says for %s what brings it back and by when', (rag) => {
    const report = { ...amber, proposedRag: rag };
    expect(pointersIn({ ...report, correctiveText: ' ', correctiveOn: undefined })).toEqual([
      '/correctiveText',
      '/correctiveOn',
    ]);
    expect(pointersIn({ ...report, correctiveOn: '2026-02-30' })).toEqual(['/correctiveOn']);
    expect(pointersIn({ ...report, correctiveOn: '2026-10-19' })).toEqual(['/correctiveOn']);
    expect(pointersIn({ ...report, correctiveOn: today })).toEqual([]);
  });

  test('is asked for no corrective action while it has no RAG that counts', () => {
    const bare = { ...amber, correctiveText: '', correctiveOn: undefined };
    expect(pointersIn({ ...bare, lifecycle: 'complete' })).toEqual(['/proposedRag']);
    expect(pointersIn({ ...bare, lifecycle: undefined })).toEqual(['/lifecycle']);
    expect(pointersIn({ ...bare, proposedRag: 'green' })).toEqual([]);
  });

  test('may say that nothing has changed, with the reason', () => {
    const report = {
      ...green,
      noChange: true,
      doneText: '',
      noChangeReason: 'Waiting for the bid',
    };
    expect(pointersIn(report)).toEqual([]);
    expect(pointersIn({ ...report, noChangeReason: '' })).toEqual(['/noChangeReason']);
  });

  test('cannot say "no change" and change status or RAG', () => {
    const report = { ...amber, noChange: true, noChangeReason: 'Waiting for the bid' };
    expect(pointersIn(report)).toEqual(['/proposedRag']);
    expect(pointersIn(report, { lifecycle: 'in-progress', rag: 'amber' })).toEqual([]);
    expect(pointersIn(report, { lifecycle: 'in-progress' })).toEqual([]);
    expect(pointersIn(report, { lifecycle: 'ongoing', rag: 'amber' })).toEqual(['/lifecycle']);
  });

  test('asks for the words that its status needs', () => {
    const cancelled = {
      ...green,
      lifecycle: 'cancelled',
      proposedRag: undefined,
      doneText: '',
    } as const;
    expect(faultsInLeadReport({ report: cancelled, action: inProgress, today })).toEqual([
      { pointer: '/doneText', message: 'Say why it was cancelled' },
    ]);
  });

  test('without fault keeps every rule of the database', () => {
    const anyReport = fc.record({
      lifecycle: fc.constantFrom(undefined, ...lifecycles),
      proposedRag: fc.constantFrom(undefined, ...rags),
      doneText: fc.constantFrom('', ' ', 'Done'),
      nextText: fc.constant(''),
      correctiveText: fc.constantFrom('', ' ', 'Loan vehicle'),
      correctiveOn: fc.constantFrom(undefined, '2026-10-19', '2026-12-15'),
      noChange: fc.boolean(),
      noChangeReason: fc.constantFrom('', ' ', 'Waiting'),
    });
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...lifecycles), (report, lifecycle) => {
        if (pointersIn(report, { lifecycle }).length > 0) return;
        const underWay = report.lifecycle === 'in-progress' || report.lifecycle === 'ongoing';
        expect(report.proposedRag !== undefined).toBe(underWay);
        if (report.proposedRag === 'red' || report.proposedRag === 'amber') {
          expect(report.correctiveText.trim()).not.toBe('');
          expect(report.correctiveOn).toBe('2026-12-15');
        }
        expect((report.noChange ? report.noChangeReason : report.doneText).trim()).not.toBe('');
      }),
    );
  });
});

describe("a supporting agency's report", () => {
  test('adds text', () => {
    expect(faultsInSupportReport(support)).toEqual([]);
    expect(faultsInSupportReport({ ...support, doneText: '' })).toHaveLength(1);
    expect(
      faultsInSupportReport({ ...support, doneText: '', noChange: true, noChangeReason: 'None' }),
    ).toEqual([]);
  });

  test('proposes no status, RAG or corrective action', () => {
    expect(faultsInSupportReport(amber).map((fault) => fault.pointer)).toEqual([
      '/lifecycle',
      '/proposedRag',
      '/correctiveText',
      '/correctiveOn',
    ]);
  });
});
