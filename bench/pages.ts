import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { addAllDistricts, addOneDistrict } from './all-districts.ts';
import { type Get, getter, times } from './asking.ts';
import { addOfficer, measureServer, withOwnDatabase } from './measured-server.ts';
import { type Measured, median, milliseconds, ratio } from './table.ts';

const slug = 'bench';
const rounds = 5;
const perRound = 21;

/** Every page of figures, by what it asks of the server. */
const pages: Record<string, string> = {
  Overview: 'overview',
  'Trends, of one type': 'trends?indicator=burglary&from=2025-04&to=2025-12',
  'Trends, of all crime over a year': 'trends?indicator=all-crime&from=2025-01&to=2025-12',
  'What trends offers': 'figures',
  Comparison: 'compare?indicator=burglary&from=2025-04&to=2025-12',
  'Data: coverage': 'coverage',
  'Data: releases': 'releases',
  'Data: one release': 'releases/180',
  'Data: two releases compared, near areas': 'revisions?older=179&newer=180&areas=near',
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

async function compared(few: Get, many: Get): Promise<{ few: number; many: number }> {
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

/** Each page of figures from a database of every district, to its time from one of one district. */
export const benchPages = (serverUrl: string): Promise<Measured[]> =>
  served(serverUrl, addOneDistrict, (few, fewFigures) =>
    served(serverUrl, addAllDistricts, async (many, manyFigures) => {
      const lines: Measured[] = [];
      for (const [what, page] of Object.entries(pages)) {
        const [small, large] = [asking(few, page), asking(many, page)];
        const bytes = [(await small()).length, (await large()).length];
        const taken = await compared(small, large);
        const share = taken.many / taken.few;
        const held = `${manyFigures.toLocaleString('en-GB')} district figures held`;
        lines.push({
          what: `${what}, ${held}: to its time with ${fewFigures.toLocaleString('en-GB')}`,
          limit: '1.5 x',
          measured: `${ratio(share)} (${milliseconds(taken.many)} and ${milliseconds(taken.few)}; ${bytes[1]} and ${bytes[0]} bytes)`,
          isMet: share <= 1.5,
        });
      }
      return lines;
    }),
  );
