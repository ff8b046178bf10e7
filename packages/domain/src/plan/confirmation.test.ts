import { describe, expect, test } from 'vitest';
import { type Confirmation, decided, faultsInConfirmation } from './confirmation.ts';

const proposal = { lifecycle: 'in-progress', rag: 'green' } as const;
const override: Confirmation = {
  decision: 'override',
  lifecycle: 'in-progress',
  rag: 'amber',
  reason: 'The milestone of July was missed.',
};
const pointersIn = (confirmation: Confirmation) =>
  faultsInConfirmation(confirmation, proposal).map((fault) => fault.pointer);

describe("an officer's decision", () => {
  test('confirms what was proposed', () => {
    expect(pointersIn({ decision: 'confirm' })).toEqual([]);
    expect(decided({ decision: 'confirm' }, proposal)).toEqual(proposal);
  });

  test('overrides with a reason', () => {
    expect(pointersIn(override)).toEqual([]);
    expect(decided(override, proposal)).toEqual({ lifecycle: 'in-progress', rag: 'amber' });
    expect(pointersIn({ ...override, reason: '  ' })).toEqual(['/reason']);
  });

  test('may leave work under way not rated', () => {
    expect(pointersIn({ ...override, rag: undefined })).toEqual([]);
  });

  test('rates nothing that is not under way', () => {
    expect(pointersIn({ ...override, lifecycle: 'complete' })).toEqual(['/rag']);
  });

  test('is no override where it changes nothing', () => {
    expect(pointersIn({ ...override, rag: 'green' })).toEqual(['/lifecycle']);
  });
});
