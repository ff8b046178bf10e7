import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { addAllDistricts, addOneForce, releases } from './all-districts.ts';
import { type Get, getter, times } from './asking.ts';
import { addOfficer, measureServer, withOwnDatabase } from './measured-server.ts';
import { type Measured, median, milliseconds, ratio } from './table.ts';
import { listed, reckoned } from './views.ts';

const slug = 'bench';

/** Every page of figures, by what it asks of the server. */
const pages: Record<string, string> = {
  ...reckoned,
  ...listed,
  'Data: coverage': 'coverage',
  'Data: coverage, as published on a day': 'coverage?asOf=2025-12-31',
  'Data: population, lookups and boundaries': 'area-sets',
  'Data: releases': 'releases',
  'Data: one release, of one force': `releases/${releases.ofOneForce}`,
  'Data: two releases compared, near areas': `revisions?older=${releases.lastMonth}&newer=${releases.revised}&areas=near`,
  'Data: notes': 'annotations',
  'Partners\u2019 returns': 'returns',
};

/** Pages that say more where more is held, and so may take longer. */
const longer: Record<string, string> = {
  'Data: one release of the police, of every force': `releases/${releases.revised}`,
  'Data: one release of the Home Office, of every area': `releases/${releases.homeOffice}`,
  'Data: coverage, of every place': 'coverage?places=every',
  'Data: two releases compared, every area': `revisions?older=${releases.lastMonth}&newer=${releases.revised}&areas=every`,
  'Data: two releases of the Home Office compared, every area':
    'revisions?older=190&newer=191&areas=every',
};

type Asked = { address: string; headers: Record<string, string> };

/** A server on a database of its own, for as long as the body takes. */
const served = <T>(
  serverUrl: string,
  fill: (client: pg.Client) => Promise<number>,
  body: (asked: Asked, figures: number) => Promise<T>,
): Promise<T> =>
  withOwnDatabase(serverUrl, async (url, client) => {
    const headers = await addOfficer(client, slug);
    const figures = await fill(client);
    const memoryFile = path.join(os.tmpdir(), `ragstone-bench-${process.pid}-${figures}`);
    return (
      await measureServer({ url, memoryFile }, (address) => body({ address, headers }, figures))
    ).result;
  });

/** How often a page is asked, in turns with the other server; slow ones less often. */
const often = { rounds: 5, perRound: 21 };
const seldom = { rounds: 1, perRound: 5 };

async function compared(few: Get, many: Get, { rounds, perRound } = often) {
  const taken = { few: [] as number[], many: [] as number[] };
  for (const warm of [few, many]) await times(warm, perRound);
  for (let round = 0; round < rounds; round += 1) {
    taken.few.push(...(await times(few, perRound)));
    taken.many.push(...(await times(many, perRound)));
  }
  return { few: median(taken.few), many: median(taken.many) };
}

const asking = ({ address, headers }: Asked, page: string) =>
  getter(`${address}/api/partnerships/${slug}/${page}`, headers);

/** Each page of figures from a database of every district, to its time from one of one force's. */
export const benchPages = (serverUrl: string): Promise<Measured[]> =>
  served(serverUrl, addOneForce, (few, fewFigures) =>
    served(serverUrl, addAllDistricts, async (many, manyFigures) => {
      const lines: Measured[] = [];
      for (const [what, page] of Object.entries({ ...pages, ...longer })) {
        const [small, large] = [asking(few, page), asking(many, page)];
        const bytes = [(await small()).length, (await large()).length];
        const taken = await compared(small, large, what in pages ? often : seldom);
        const share = taken.many / taken.few;
        const held = `${manyFigures.toLocaleString('en-GB')} district figures held`;
        lines.push({
          what: `${what}, ${held}: to its time with ${fewFigures.toLocaleString('en-GB')}`,
          measured: `${ratio(share)} (${milliseconds(taken.many)} and ${milliseconds(taken.few)}; ${bytes[1]} and ${bytes[0]} bytes)`,
          ...(what in pages && { limit: '1.5 x', isMet: share <= 1.5 }),
        });
      }
      return lines;
    }),
  );
