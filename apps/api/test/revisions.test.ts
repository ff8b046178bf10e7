import type { Comparison } from '@ragstone/contract/revisions';
import { beforeAll, describe, expect, test } from 'vitest';
import { withApp } from './app.ts';
import { addRelease, dartford, sevenoaks } from './figures.ts';
import { importer } from './imports.ts';
import { openData } from './open-data.ts';
import { addPartnership } from './people.ts';

const held = withApp();
let officer: ReturnType<typeof importer>;
let street: [number, number];
let open: [number, number];

beforeAll(async () => {
  officer = importer(held, await addPartnership(held.db.prisma, 'here'));
  street = [
    await addRelease(held.ownerUrl, {
      publishedOn: '2025-02-01',
      months: {
        '2025-01': { [sevenoaks]: { burglary: 10, robbery: 2 }, [dartford]: { burglary: 4 } },
        '2024-12': { [sevenoaks]: { burglary: 5 } },
      },
    }),
    await addRelease(held.ownerUrl, {
      publishedOn: '2025-03-01',
      months: {
        '2025-01': { [sevenoaks]: { burglary: 12, drugs: 1 }, [dartford]: { burglary: 4 } },
        '2025-02': { [sevenoaks]: { burglary: 9 } },
      },
    }),
  ];
  const before = [{ count: 120 }, { csp: 'Swale', count: 7 }, { code: '28F', count: 3 }];
  const after = [{ count: 131 }, { csp: 'Swale', count: 7 }, { quarter: '2', count: 4 }];
  open = [
    await officer.importFiles([openData(before)], '2026-04-23'),
    await officer.importFiles([openData(after)], '2026-07-23'),
  ];
});

const ask = ([older, newer]: readonly [number, number], more = '') =>
  officer.ask('GET', `/revisions?older=${older}&newer=${newer}${more}`);
const compare = async (pair: readonly [number, number], more = '') => {
  const { status, body } = await ask(pair, more);
  expect(status, JSON.stringify(body)).toBe(200);
  return body as Comparison;
};
const inWords = ({ revisions }: Comparison) =>
  revisions.map(({ area, indicator, from, before, after }) => [
    area.name.replace(' Community Safety Partnership', ''),
    indicator.slug,
    from,
    before.value,
    after.value,
  ]);

describe('two releases of police.uk', () => {
  test('differ in the months that both cover; what is not there is none recorded', async () => {
    const found = await compare(street);
    expect(found.parts).toEqual({ both: 1, olderOnly: 1, newerOnly: 1 });
    expect(found.totals).toEqual({ differing: 3, higher: 2, lower: 1, appeared: 0, gone: 0 });
    expect(inWords(found)).toEqual([
      ['Sevenoaks', 'burglary', '2025-01', 10, 12],
      ['Sevenoaks', 'drugs', '2025-01', 0, 1],
      ['Sevenoaks', 'robbery', '2025-01', 2, 0],
    ]);
    expect(found.revisions[0]?.force).toBe('Kent Police');
  });

  test('the other way round gives the same differences the other way round', async () => {
    const found = await compare([street[1], street[0]]);
    expect(found.totals).toMatchObject({ differing: 3, higher: 1, lower: 2 });
  });
});

describe('two releases of the Home Office', () => {
  test('the same quarter twice: the difference is listed, and what is in one of them alone', async () => {
    const found = await compare(open);
    expect(found.parts).toEqual({ both: 2, olderOnly: 0, newerOnly: 1 });
    expect(found.totals).toEqual({ differing: 2, higher: 1, lower: 0, appeared: 0, gone: 1 });
    expect(inWords(found)).toEqual([
      ['Sevenoaks', 'ho-residential-burglary-28e', '2025-04', 120, 131],
      ['Sevenoaks', 'ho-residential-burglary-28f', '2025-04', 3, undefined],
    ]);
    expect(found.revisions[1]?.after.status).toBe('not-published');
    expect(inWords(await compare(open, '&areas=near'))).toHaveLength(2);
  });

  test('as CSV, with the days of publication and the difference', async () => {
    const url = `/revisions.csv?older=${open[0]}&newer=${open[1]}`;
    const { body, headers } = await officer.ask('GET', url);
    expect(headers['content-disposition']).toContain(`revisions-${open[0]}-${open[1]}.csv`);
    const lines = String(body).slice(1).trim().split('\r\n');
    expect(lines[0]).toContain(
      'Published 2026-04-23,Status,Published 2026-07-23,Status,Difference',
    );
    expect(lines[1]).toContain('April to June 2025,120,observed,131,observed,11');
    expect(lines[2]).toMatch(/,3,observed,,not-published,$/);
  });
});

test('pages follow one another without a gap', async () => {
  const codes = Array.from({ length: 130 }, (_, at) => `${100 + at}A`);
  const rows = (count: number) => openData(codes.map((code) => ({ year: '2019/20', code, count })));
  const pair = [
    await officer.importFiles([rows(1)], '2020-04-23'),
    await officer.importFiles([rows(2)], '2020-07-23'),
  ] as const;
  const first = await compare(pair);
  expect([first.totals.differing, first.revisions.length, first.next]).toEqual([130, 100, 100]);
  const second = await compare(pair, '&start=100');
  expect([second.revisions.length, second.next]).toEqual([30, undefined]);
  const slugs = [...first.revisions, ...second.revisions].map(({ indicator }) => indicator.slug);
  expect(new Set(slugs).size).toBe(130);
});

test('what cannot be compared is refused in words', async () => {
  expect((await ask([open[0], street[0]])).status).toBe(400);
  expect(JSON.stringify((await ask([open[0], street[0]])).body)).toContain('one source');
  expect((await ask([open[0], open[0]])).status).toBe(400);
  expect((await ask([open[0], 999])).status).toBe(404);
  expect((await officer.ask('GET', '/revisions?older=x&newer=2')).status).toBe(400);
  expect((await officer.ask('GET', `/revisions.csv?older=${open[0]}&newer=999`)).status).toBe(404);
});
