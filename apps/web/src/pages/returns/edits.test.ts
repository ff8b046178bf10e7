import type { ReturnCell } from '@ragstone/contract/returns';
import { expect, test } from 'vitest';
import { draftOf, editOf, faultsInEdits, figuresOf, withChange } from './edits.ts';

const cell: ReturnCell = {
  period: '2026-08',
  label: 'August 2026',
  state: 'final',
  due: '2026-09-20',
  value: 12,
  isExempt: true,
  note: 'Recounted',
  number: 2,
};
const place = { indicator: 'deliberate-fires', cell };
const texts = { nothing: 'nothing', notANumber: 'not a number' };

test('a change of a cell goes on from what is held of it', () => {
  const edits = withChange([], place, { value: '14' });
  expect(edits).toEqual([{ ...editOf(place), value: '14' }]);
  expect(edits[0]).toMatchObject({ status: 'final', isExempt: true, number: 2 });
  const again = withChange(edits, place, { note: 'Counted again' });
  expect(again).toHaveLength(1);
  expect(again[0]).toMatchObject({ value: '14', note: 'Counted again' });
});

test('an empty value takes the figure back, and 0 is a figure', () => {
  const [empty] = figuresOf(withChange([], place, { value: ' ' }));
  expect(empty).not.toHaveProperty('value');
  const [zero] = figuresOf(withChange([], place, { value: '0' }));
  expect(zero).toMatchObject({ value: 0 });
  expect(figuresOf(withChange([], place, { value: '1,234' }))[0]).toMatchObject({ value: 1234 });
});

test('what is no number is said at its cell, and kept in the draft as it was typed', () => {
  const edits = withChange([], place, { value: '12a' });
  expect(faultsInEdits(edits, texts)).toEqual([
    { pointer: '/figures/0/value', message: 'not a number' },
  ]);
  expect(draftOf(edits)[0]).toMatchObject({ value: '12a' });
  expect(faultsInEdits([], texts)).toEqual([{ pointer: '', message: 'nothing' }]);
});
