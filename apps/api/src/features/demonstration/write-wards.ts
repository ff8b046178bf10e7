import { createHash } from 'node:crypto';
import type { WardRows } from '@ragstone/demo/rows';
import type pg from 'pg';
import { insertNumbered, insertRows } from './table-rows.ts';
import type { Numbers } from './write-areas.ts';

/** The release that places small areas in wards, with the wards' outlines. */
export async function writeWards(
  client: pg.ClientBase,
  { wards, importer }: { wards: WardRows; importer: string },
  numbers: Numbers,
): Promise<void> {
  const { source, publishedOn, notes, fileName } = wards.release;
  const { rows: sources } = await client.query<{ id: number }>(
    'SELECT id FROM source WHERE slug = $1',
    [source],
  );
  const [releaseId] = await insertNumbered(client, 'release', [
    {
      sourceId: sources[0]?.id,
      publishedOn,
      acceptedAt: `${publishedOn}T10:12:00Z`,
      acceptedBy: importer,
      notes,
    },
  ]);
  const { vintage } = wards;
  const links = wards.lookup.map(({ childCode, parentCode }) => {
    const ends = { childId: numbers.area(childCode), parentId: numbers.area(parentCode) };
    return { ...ends, releaseId, relation: 'part-of', vintage };
  });
  await insertRows(client, 'lookup_link', links);
  const outlines = wards.outlines.map(({ areaCode, outline }) => {
    return { releaseId, areaId: numbers.area(areaCode), vintage, outline };
  });
  await insertRows(client, 'boundary', outlines);
  const bytes = Buffer.from(JSON.stringify([wards.lookup, wards.outlines]));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const rows = links.length + outlines.length;
  const file = { releaseId, position: 1, name: fileName, sha256, bytes: bytes.length, rows };
  await insertRows(client, 'release_file', [file]);
}
