import { beforeAll, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { importer } from './imports.ts';
import { addPartnership } from './people.ts';
import { streetFile, zipOf } from './street-files.ts';

const held = withApp();
let officer: ReturnType<typeof importer>;

beforeAll(async () => {
  officer = importer(held, await addPartnership(held.db.prisma, 'here'));
});

test('of many files that are all wrong the first are told, each with its first twenty faults', async () => {
  const months = Array.from({ length: 120 }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    return `${2010 + Math.floor(at / 12)}-${month}`;
  });
  const types = Array.from({ length: 100 }, (_, at) => `Type ${at}`);
  const files = months.map((month) => streetFile(types.map((type) => ({ month, type }))));
  const view = await officer.check([zipOf('many.zip', files)], '2026-01-10');
  expect(view.state).toBe('refused');
  const wholly = months.slice(0, 2).flatMap((month) => Array.from({ length: 20 }, () => month));
  const told = view.report?.faults.map(({ file }) => /(\d{4}-\d{2})-kent/.exec(file)?.[1]);
  expect(told).toEqual([...wholly, ...Array.from({ length: 10 }, () => months[2])]);
});
