import { describe, expect, test } from 'vitest';
import { placeFaults } from './place-faults.ts';

const idOf = (name: string) => `form-${name}`;
const place = (...faults: { pointer: string; message: string }[]) =>
  placeFaults(faults, ['title', 'due', 'agencies'], idOf);

describe('faults in a form', () => {
  test('a fault stands at the field that its pointer names', () => {
    const { byField, summary } = place({ pointer: '/due', message: 'Before the start' });
    expect(byField).toEqual({ due: 'Before the start' });
    expect(summary).toEqual([{ id: 'form-due', message: 'Before the start' }]);
  });

  test('a fault deep in a field stands at that field', () => {
    expect(place({ pointer: '/agencies/2/id', message: 'Unknown agency' }).byField).toEqual({
      agencies: 'Unknown agency',
    });
  });

  test('a fault of no field is still said', () => {
    expect(place({ pointer: '/version', message: 'Out of date' })).toEqual({
      byField: {},
      summary: [{ message: 'Out of date' }],
    });
  });

  test('the summary follows the order of the form', () => {
    const { summary } = place(
      { pointer: '', message: 'The plan is closed' },
      { pointer: '/due', message: 'No date' },
      { pointer: '/title', message: 'Empty' },
      { pointer: '/title', message: 'Too short' },
    );
    expect(summary.map(({ message }) => message)).toEqual([
      'Empty',
      'No date',
      'The plan is closed',
    ]);
  });
});
