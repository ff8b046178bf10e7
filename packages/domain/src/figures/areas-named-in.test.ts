import { expect, test } from 'vitest';
import { areasNamedIn } from './areas-named-in.ts';

const areas = [
  'Dartford',
  'Dartford and Gravesham',
  'Gravesham',
  'Maidstone',
  'Medway',
  'Sevenoaks',
  'Tonbridge and Malling',
  'Tunbridge Wells',
].map((name) => ({ name: `${name} Community Safety Partnership` }));
const namesIn = (note: string) =>
  areasNamedIn(note, areas).map(({ name }) => name.replace(' Community Safety Partnership', ''));

test('the areas of a force’s note are found, a name within a longer one not', () => {
  const note =
    'Kent: crime data for Maidstone, Medway, Tonbridge and Malling, Dartford and Gravesham, and Tunbridge Wells are recorded as unassigned.';
  expect(namesIn(note)).toEqual([
    'Dartford and Gravesham',
    'Maidstone',
    'Medway',
    'Tonbridge and Malling',
    'Tunbridge Wells',
  ]);
});

test('names are whole words, whatever their case; where none is there, none is found', () => {
  expect(namesIn('MEDWAY and Gravesham; Sevenoaksford is no area')).toEqual([
    'Gravesham',
    'Medway',
  ]);
  expect(namesIn('No area at all')).toEqual([]);
  expect(namesIn('')).toEqual([]);
});
