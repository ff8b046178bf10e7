import { expect, test } from 'vitest';
import { openDatabase } from '../../src/db/client.ts';
import { withDatabase } from '../database.ts';
import { runOnce } from '../server.ts';

const database = withDatabase();

test.each([['Europe/London'], ['Pacific/Kiritimati']])(
  'an instant is kept as it is in a database whose clock is in %s',
  async (zone) => {
    const name = new URL(database.ownerUrl).pathname.slice(1);
    await runOnce(database.ownerUrl, `ALTER DATABASE ${name} SET timezone TO '${zone}'`);
    const db = openDatabase({ url: database.ownerUrl });
    const windowStart = new Date('2026-07-01T09:30:00Z'); // an hour later in London
    await db.prisma.rateLimit.create({ data: { key: zone, windowStart, attempts: 1 } });
    const { rows } = await db.pool.query(
      'SELECT window_start AS at FROM rate_limit WHERE key = $1',
      [zone],
    );
    expect(rows).toEqual([{ at: windowStart }]);
    const row = await db.prisma.rateLimit.findUniqueOrThrow({ where: { key: zone } });
    expect(row.windowStart).toEqual(windowStart);
    await db.close();
  },
);
