import { workbookType } from '@ragstone/contract/workbook';
import type { FastifyReply } from 'fastify';
import type { Cell } from './cells.ts';
import { csvText } from './csv.ts';
import { xlsxStream } from './xlsx.ts';

/** What is shown on a page, as rows; the name is that of its CSV. */
export type TableFile = { name: string; rows: readonly (readonly Cell[])[] };

async function* inOneBatch(rows: TableFile['rows']) {
  yield rows;
}

/** Sends a table as CSV, under its name. */
export function sendCsv(reply: FastifyReply, { name, rows }: TableFile): FastifyReply {
  reply.type('text/csv; charset=utf-8');
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return reply.send(csvText(rows));
}

/** Sends the same table as a workbook. */
export function sendWorkbook(reply: FastifyReply, { name, rows }: TableFile): FastifyReply {
  reply.type(workbookType);
  reply.header('content-disposition', `attachment; filename="${name.replace(/\.csv$/, '.xlsx')}"`);
  return reply.send(xlsxStream({ name: 'Figures', batches: inOneBatch(rows) }));
}
