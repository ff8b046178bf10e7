import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { WeightsReport } from '@ragstone/contract/import-report';
import type { ImportView } from '@ragstone/contract/imports';
import type { ReleaseSummary } from '@ragstone/contract/releases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runImportCommand } from '../src/features/imports/import-command.ts';
import { withApp } from './app.ts';
import { importer } from './imports.ts';
import { openData } from './open-data.ts';
import { addPartnership } from './people.ts';

const held = withApp();
let officer: ReturnType<typeof importer>;
const folder = mkdtempSync(path.join(os.tmpdir(), 'ragstone-weights-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  officer = importer(held, await addPartnership(held.db.prisma, 'here'));
  await officer.importFiles([openData([{ code: '28E' }, { code: '28F' }])], '2025-10-01');
});

const weights = (...lines: string[]) => ({
  name: 'weights.csv',
  bytes: Buffer.from(['Offence code,Offence,Weight', ...lines].join('\n')),
});

function weightsOf({ report }: ImportView): WeightsReport {
  if (report?.kind !== 'weights') throw new Error(JSON.stringify(report));
  return report;
}

const known = async (day = 'infinity') => {
  const { rows } = await held.db.pool.query<{ code: string; weight: number }>(
    'SELECT code, weight FROM offence_weights_published_by($1) ORDER BY code',
    [day],
  );
  return Object.fromEntries(rows.map(({ code, weight }) => [code, weight]));
};

const first = ['1,Homicide,7979', '28E,Burglary,438', '8N,Lesser,3'];
let release: number;

describe('weights of offences', () => {
  test('are checked against the offences held: one that was counted has none', async () => {
    const view = await officer.check([weights(...first)]);
    const report = weightsOf(view);
    expect(report).toMatchObject({ effect: 'new', rows: 3, weights: 3, differences: [] });
    expect(report.unweighed).toEqual([{ code: '28F', offence: 'Offence 28F' }]);
    expect(report.questions).toMatchObject([{ kind: 'published-on' }]);
    expect((await officer.accept(view, [])).status).toBe(422);
    expect(await known()).toEqual({});
  });

  test('count once they are accepted, and are listed among the releases', async () => {
    release = await officer.importFiles([weights(...first)], '2025-01-30');
    expect(await known()).toEqual({ '1': 7979, '28E': 438, '8N': 3 });
    const { body } = await officer.ask('GET', '/releases');
    const { releases } = body as { releases: ReleaseSummary[] };
    expect(releases.find(({ id }) => id === release)).toMatchObject({
      source: { slug: 'ons-offence-weights', name: 'ONS offence weights' },
      publishedOn: '2025-01-30',
      rows: 3,
    });
  });

  test('of a newer release hold whole; what was published before still answers', async () => {
    const newer = ['1,Homicide,7979', '28E,Burglary,500', '28F,Other burglary,300'];
    const view = await officer.check([weights(...newer)], '2025-06-30');
    expect(weightsOf(view)).toMatchObject({
      ...{ effect: 'changed', fresh: 1, gone: 1, changed: 1, unweighed: [] },
      held: { publishedOn: '2025-01-30' },
      differences: [
        { code: '28F', offence: 'Other burglary', after: 300 },
        { code: '28E', offence: 'Burglary', before: 438, after: 500 },
        { code: '8N', offence: 'Lesser', before: 3 },
      ],
    });
    expect((await officer.accept(view)).status).toBe(200);
    expect(await known()).toEqual({ '1': 7979, '28E': 500, '28F': 300 });
    expect(await known('2025-06-29')).toEqual({ '1': 7979, '28E': 438, '8N': 3 });
    expect(await known('2025-01-01')).toEqual({});
  });

  test('of an older publication are kept behind it, and the same bytes bring nothing', async () => {
    const older = await officer.check([weights('1,Homicide,7000')], '2024-01-30');
    expect(weightsOf(older).effect).toBe('older');
    await officer.accept(older);
    expect((await known())['1']).toBe(7979);
    const again = weightsOf(await officer.check([weights(...first)], '2025-01-30'));
    expect(again).toMatchObject({ weights: 0, files: [{ heldIn: { release } }] });
  });

  test('are checked again where another release came between', async () => {
    const view = await officer.check([weights('1,Homicide,8000')], '2025-07-01');
    await officer.importFiles([weights('1,Homicide,8001')], '2025-06-30');
    expect((await officer.accept(view)).status).toBe(409);
  });

  test('of a withdrawn release do not count', async () => {
    const last = await officer.importFiles([weights('1,Homicide,9000')], '2025-08-01');
    expect(await known()).toEqual({ '1': 9000 });
    const { status } = await officer.ask('POST', `/releases/${last}/withdrawal`, {
      reason: 'Made up',
    });
    expect(status).toBe(200);
    expect(await known()).toEqual({ '1': 8001 });
  });

  test('are refused by row and column, and nothing is set aside', async () => {
    const view = await officer.check([weights('1,Homicide,-1', ',Nothing,5')], '2025-09-01');
    expect(view.state).toBe('refused');
    expect(weightsOf(view).faults).toMatchObject([
      { file: 'weights.csv', row: 2, column: 'Weight' },
      { file: 'weights.csv', row: 3, column: 'Offence code' },
    ]);
    const two = [weights('1,Homicide,1'), { ...weights('1,Homicide,2'), name: 'other.csv' }];
    expect(weightsOf(await officer.check(two, '2025-09-01')).faults).toMatchObject([
      {
        file: 'other.csv',
        message: 'It gives offence 1 the weight 2 where weights.csv gives it 1.',
      },
    ]);
    const { rows } = await held.db.pool.query(
      "SELECT FROM pg_tables WHERE schemaname = 'staging' AND tablename LIKE $1",
      [`import_${view.id.replaceAll('-', '')}%`],
    );
    expect(rows).toEqual([]);
  });

  test('come by the command line as well, which says what changes', async () => {
    const file = path.join(folder, 'weights.csv');
    writeFileSync(file, weights('28E,Burglary,440').bytes);
    const { lines, failed } = await runImportCommand(held, [file, '--published-on', '2025-09-01']);
    const text = lines.join('\n');
    expect(failed, text).not.toBe(true);
    expect(text).toContain('1 offence with a weight. Against those published on 30 June 2025');
    expect(text).toContain('28F Offence 28F');
    expect(text).toMatch(/Accepted as release \d+\.$/);
    expect(await known()).toEqual({ '28E': 440 });
  });
});
