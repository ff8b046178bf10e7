import { expect, test } from 'vitest';
import { withApp } from './app.ts';
import { importer } from './imports.ts';
import { addPartnership } from './people.ts';

const held = withApp();

const people = (...lines: string[]) => {
  const all = ['Mid-2023 population estimates', 'Code,Name,All ages', ...lines];
  return { name: 'people.csv', bytes: Buffer.from(all.join('\n')) };
};

test('two files of one name are told apart in what was read of each', async () => {
  const officer = importer(held, await addPartnership(held.db.prisma, 'here'));
  const one = people('E07000111,Sevenoaks,121387', 'E07000107,Dartford,120000');
  const other = people('E07000109,Gravesham,107000');
  const { report } = await officer.check([one, other], '2024-06-01');
  expect(report?.faults).toEqual([]);
  expect(report?.files.map(({ name, rows }) => [name, rows])).toEqual([
    ['people.csv', 2],
    ['people.csv', 1],
  ]);
});
