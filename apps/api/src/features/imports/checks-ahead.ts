import type { Transaction } from '../../db/client.ts';

type Row = { import: string; ahead: number };

/**
 * How many checks are made before that of each import, the one under way among them. A number, not
 * whose: the queue is that of the whole installation.
 */
export async function checksAhead(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.id AS import, row_number() OVER (ORDER BY min(j.created_on), i.id)::integer - 1 AS ahead
    FROM pgboss.job j JOIN import i ON i.id::text = j.singleton_key AND i.state = 'checking'
    WHERE j.name = 'import-check' AND j.state < 'completed'
    GROUP BY i.id`;
  return new Map(rows.map((row) => [row.import, row.ahead]));
}
