import type { ImportView } from '@ragstone/contract/imports';
import type { ReleaseDetail } from '@ragstone/contract/releases';
import { parseMonthKey } from '@ragstone/domain/time/month';
import { beforeEach, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { importer, streetOf } from './imports.ts';
import { addPartnership } from './people.ts';
import { streetFile, times, zipOf } from './street-files.ts';

const held = withApp();
let officer: ReturnType<typeof importer>;
let place = 0;
let month = '';

/** Each test has a month of its own, so that none sees the figures of another. */
beforeEach(async () => {
  place += 1;
  month = `20${String(10 + Math.floor(place / 12))}-${String((place % 12) + 1).padStart(2, '0')}`;
  officer = importer(held, await addPartnership(held.db.prisma, `p${place}`));
});

const file = (burglaries: number) => streetFile(times(burglaries, { month }));

/** Burglaries of Sevenoaks as they are current; `undefined` where the month is missing. */
async function burglaries(force = 'Kent Police'): Promise<number | undefined> {
  const { rows } = await held.db.pool.query<{ value: number | null }>(
    `SELECT (SELECT o.value FROM observation o JOIN area a ON a.id = o.area_id AND a.code = 'E07000111'
       WHERE o.release_id = c.release_id AND o.month = c.month AND o.force_id = c.force_id
         AND o.indicator_id = 4) AS value
     FROM current_coverage c JOIN area f ON f.id = c.force_id AND f.name = $2 WHERE c.month = $1`,
    [parseMonthKey(month), force],
  );
  return rows[0] === undefined ? undefined : (rows[0].value ?? 0);
}

const withdraw = (release: number, reason = 'It was wrong') =>
  officer.ask('POST', `/releases/${release}/withdrawal`, { reason });

describe('the same bytes', () => {
  test('change nothing, whether loose or in a zip', async () => {
    await officer.importFiles([file(3)], '2026-01-10');
    const view = await officer.check([zipOf('kent.zip', [file(3)])], '2026-02-10');
    expect(view.state).toBe('checked');
    expect(streetOf(view).months).toEqual([]);
    expect(view.report?.files[0]?.heldIn?.publishedOn).toBe('2026-01-10');
    expect((await officer.accept(view)).status).toBe(409);
    expect(await burglaries()).toBe(3);
  });

  test('twice in one import count once', async () => {
    const view = await officer.check([file(2), zipOf('again.zip', [file(2)])], '2026-01-10');
    expect(streetOf(view).rows).toBe(2);
    expect(view.report?.skipped[0]?.reason).toContain('its bytes are those of');
  });

  test('may be imported again once their release is withdrawn', async () => {
    await withdraw(await officer.importFiles([file(3)], '2026-01-10'));
    expect(await burglaries()).toBeUndefined();
    await officer.importFiles([file(3)], '2026-01-10');
    expect(await burglaries()).toBe(3);
  });
});

describe('a revised month', () => {
  test('says before what would change, and replaces the month whole', async () => {
    const first = streetFile([...times(5, { month }), { month, type: 'Robbery' }]);
    await officer.importFiles([first], '2026-01-10');
    const view = await officer.check([file(7)], '2026-02-10');
    expect(streetOf(view).months).toMatchObject([
      {
        effect: 'changed',
        rows: 7,
        held: { rows: 6, publishedOn: '2026-01-10' },
        differences: [
          { district: 'Sevenoaks', indicator: 'Burglary', before: 5, after: 7 },
          { district: 'Sevenoaks', indicator: 'Robbery', before: 1, after: 0 },
        ],
      },
    ]);
    expect(await burglaries()).toBe(5);
    await officer.accept(view);
    expect(await burglaries()).toBe(7);
  });

  test('withdrawn, lets the older figures count again', async () => {
    await officer.importFiles([file(5)], '2026-01-10');
    const revision = await officer.importFiles([file(7)], '2026-02-10');
    const withdrawn = await withdraw(revision, '  Wrong file ');
    expect(withdrawn.body).toMatchObject({ withdrawn: { reason: 'Wrong file' } });
    expect(await burglaries()).toBe(5);
    expect((await withdraw(revision)).status).toBe(409);
  });

  test('published before what is held is kept, and does not count', async () => {
    await officer.importFiles([file(7)], '2026-02-10');
    const view = await officer.check([file(5)], '2026-01-10');
    expect(streetOf(view).months[0]?.effect).toBe('older');
    const { release } = (await officer.accept(view)).body as ImportView;
    expect(await burglaries()).toBe(7);
    const behind = (await officer.ask('GET', `/releases/${release}`)).body as ReleaseDetail;
    expect(behind.covered).toMatchObject({ parts: 1, current: 0 });
    expect(behind.parts[0]).toMatchObject({ current: 0, effects: { behind: 1 } });
  });

  test('in which only the bytes differ says so', async () => {
    await officer.importFiles([file(4)], '2026-01-10');
    const spaced = file(4);
    const crlf = { ...spaced, bytes: Buffer.from(String(spaced.bytes).replaceAll('\n', '\r\n')) };
    const view = await officer.check([crlf], '2026-02-10');
    expect(streetOf(view).months[0]).toMatchObject({ effect: 'same', changedFigures: 0 });
  });
});

describe('the date of publication', () => {
  test('is offered from the file, asked for, and may be changed', async () => {
    await officer.importFiles([file(2)], '2026-03-01');
    const view = await officer.check([{ ...file(3), fileDate: '2026-02-01' }]);
    expect(view.report).toMatchObject({
      publishedOn: '2026-02-01',
      questions: [{ kind: 'published-on', from: 'file-date' }],
      months: [{ effect: 'older' }],
    });
    const set = (publishedOn: string) =>
      officer.ask('PUT', `/imports/${view.id}/published-on`, {
        version: view.version,
        publishedOn,
      });
    expect((await set('2027-01-01')).status).toBe(422);
    expect((await set('2009-01-01')).status).toBe(422);
    const changed = (await set('2026-04-01')).body as ImportView;
    expect(changed.report).toMatchObject({ questions: [], months: [{ effect: 'changed' }] });
    expect((await set('2026-04-02')).status).toBe(409);
  });
});

describe('questions', () => {
  test('another force must be confirmed, and never enters the district total', async () => {
    await officer.importFiles([file(4)], '2026-01-10');
    const surrey = streetFile(times(3, { month, force: 'Surrey Police' }), 'surrey.csv');
    const view = await officer.check([surrey], '2026-01-10');
    expect(view.report?.questions).toEqual([
      { kind: 'other-force', forces: ['Surrey Police'], expected: ['Kent Police'] },
    ]);
    expect(streetOf(view).months[0]?.outside).toBe(3);
    const unanswered = await officer.accept(view, []);
    expect(unanswered).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/answered/other-force' }] },
    });
    await officer.accept(view);
    expect(await burglaries()).toBe(4);
    expect(await burglaries('Surrey Police')).toBe(3);
  });

  test('a month that is not over, and a district that is not known', async () => {
    const strange = times(21, { month: '2026-10', lsoa: 'E01999420,Ambridge 001A' });
    const beyond = times(22, { month: '2026-10', lsoa: 'E01000420,Bexley 001A' });
    const view = await officer.check([streetFile([...strange, ...beyond])], '2026-10-20');
    expect(view.report?.questions).toEqual([
      { kind: 'month-not-over', months: ['2026-10'] },
      { kind: 'unknown-districts', districts: [{ name: 'Ambridge', rows: 21 }] },
    ]);
    expect(streetOf(view).months[0]).toMatchObject({ rows: 43, outside: 43, unlocated: 0 });
  });
});

describe('two at once', () => {
  test('both are checked, and the second is told that what is held has changed', async () => {
    const started = await Promise.all([
      officer.check([file(5)], '2026-01-10'),
      officer.check([file(6)], '2026-01-11'),
    ]);
    expect(started.map(({ state }) => state)).toEqual(['checked', 'checked']);
    const statuses = (await Promise.all(started.map((view) => officer.accept(view)))).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted()).toEqual([200, 409]);
    const late = started[statuses.indexOf(409)];
    if (late === undefined) throw new Error('Both were accepted');
    await officer.ask('POST', `/imports/${late.id}/check`);
    const again = await officer.checked(late.id);
    expect(streetOf(again).months[0]?.effect).not.toBe('new');
    expect((await officer.accept(again)).status).toBe(200);
    expect(await burglaries()).toBe(6);
  });

  test('the same import accepted twice at once is accepted once', async () => {
    const view = await officer.check([file(5)], '2026-01-10');
    const both = await Promise.all([officer.accept(view), officer.accept(view)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await burglaries()).toBe(5);
  });
});

test('an accepted import keeps its bytes, leaves no staging tables, and a trace', async () => {
  const release = await officer.importFiles([file(5)], '2026-01-10');
  const { rows } = await held.db.pool.query(
    `SELECT action FROM audit_event WHERE subject = 'release' AND subject_id = $1`,
    [String(release)],
  );
  expect(rows).toEqual([{ action: 'import:accept' }]);
  const chunks = await held.db.pool.query(
    'SELECT FROM upload_chunk c JOIN upload u ON u.id = c.upload_id JOIN import i ON i.id = u.import_id WHERE i.release_id = $1',
    [release],
  );
  expect(chunks.rowCount).toBe(1);
});
