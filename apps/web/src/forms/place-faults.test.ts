import { describe, expect, test } from 'vitest';
import { placeFaults } from './place-faults.ts';

const idOf = (name: string) => `form-${name}`;
const place = (...faults: { pointer: string; message: string }[]) =>
  placeFaults(faults, ['title', 'due', 'agencies'], idOf);

describe('faults in a form', () => {
  test('a fault stands at the field that its pointer names', () => {
    const { byField, summary } = place({ pointer: '/due', message: 'Before the start' });
    expect(byField).toEqual({ due: 'Before the start' });
    expect(summary).toEqual([{ id: 'form-due', within: 'form-due', message: 'Before the start' }]);
  });

  test('a fault deep in a field stands at that field', () => {
    expect(place({ pointer: '/agencies/2/id', message: 'Unknown agency' }).byField).toEqual({
      agencies: 'Unknown agency',
    });
  });

  test('the summary leads into a list of things, to the part that is wrong', () => {
    const { byField, summary } = place(
      { pointer: '/agencies/0/name', message: 'Name the agency' },
      { pointer: '/agencies/2/name', message: 'Name the agency' },
      { pointer: '/agencies/2/name', message: 'Too long' },
    );
    expect(byField).toEqual({ agencies: 'Name the agency' });
    expect(summary).toEqual([
      { id: 'form-agencies-0-name', within: 'form-agencies', message: 'Name the agency' },
      { id: 'form-agencies-2-name', within: 'form-agencies', message: 'Name the agency' },
    ]);
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
