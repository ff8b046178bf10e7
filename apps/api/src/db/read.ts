import type { Database, Transaction } from './client.ts';

/**
 * One SQL statement, on the pool or within a transaction, so that what a page reads and what a save
 * decides on come from the same query. Dates are asked for as text (`due_on::text`), numeric as
 * float8; timestamps come as `Date` either way.
 */
export type Read = <Row>(sql: string, values: readonly unknown[]) => Promise<Row[]>;

export const readFrom =
  ({ pool }: Database): Read =>
  async <Row>(sql: string, values: readonly unknown[]) =>
    (await pool.query(sql, [...values])).rows as Row[];

export const readIn =
  (tx: Transaction): Read =>
  (sql, values) =>
    tx.$queryRawUnsafe(sql, ...values);

/** SQL has no `undefined` and TypeScript no use for `null`. */
export const present = <T>(value: T | null): T | undefined => (value === null ? undefined : value);
