import type { Layout } from '@ragstone/contract/view-types';
import { workbookType } from '@ragstone/contract/workbook';
import type { FastifyReply } from 'fastify';
import type { Cell } from './cells.ts';
import { csvText } from './csv.ts';
import { xlsxStream } from './xlsx.ts';

type Rows = readonly (readonly Cell[])[];

/** What is shown on a page, as rows, and as a table for programs; the name is that of its CSV. */
export type TableFile = { name: string; rows: Rows; plain: Rows };

/**
 * A row of names and a row for each figure. The names stay whatever is asked for, and are those of
 * the JSON: a query that a person builds on them goes on when the year does.
 */
export const plainTable = <const C extends string>(
  columns: readonly C[],
  rows: readonly Partial<Record<C, Cell>>[],
): Cell[][] => [[...columns], ...rows.map((row) => columns.map((column) => row[column]))];

/** Where a row comes from, so that it keeps its source wherever it is copied to. */
export const originColumns = ['source', 'publishedOn'] as const;

/** The source and the newest of its releases that the figures come from. */
export const originOf = (
  source: { name: string } | undefined,
  releases: readonly { publishedOn: string }[],
) => ({ source: source?.name, publishedOn: releases[0]?.publishedOn });

/** What a page says above its table ends with an empty line. */
function notesIn(rows: Rows): Rows {
  const end = rows.findIndex((row) => row.length === 0);
  return end === -1 ? rows : rows.slice(0, end);
}

async function* inOneBatch(rows: Rows) {
  yield rows;
}
const sheet = (name: string, rows: Rows) => ({ name, batches: inOneBatch(rows) });

type Sent = TableFile & { layout: Layout };

/** Sends a table as CSV, under its name. */
export function sendCsv(reply: FastifyReply, { name, rows, plain, layout }: Sent): FastifyReply {
  reply.type('text/csv; charset=utf-8');
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return reply.send(csvText(layout === 'table' ? plain : rows));
}

/** Sends the same table as a workbook; one for programs has its notes on a sheet of their own. */
export function sendWorkbook(reply: FastifyReply, file: Sent): FastifyReply {
  const { name, rows, plain, layout } = file;
  reply.type(workbookType);
  reply.header('content-disposition', `attachment; filename="${name.replace(/\.csv$/, '.xlsx')}"`);
  if (layout === 'page') return reply.send(xlsxStream(sheet('Figures', rows)));
  return reply.send(xlsxStream(sheet('Figures', plain), sheet('Notes', notesIn(rows))));
}
