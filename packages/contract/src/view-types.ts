import { z } from 'zod';
import { workbookType } from './workbook.ts';

/** The media types of a view of figures at its plain address; the first where no other is asked for. */
export const viewTypes = ['application/json', 'text/csv', workbookType] as const;

/** The part of an endpoint's schema that says that `Accept` chooses among them. */
export const answersByAccept = { produces: [...viewTypes] };

/** How the files of a view are laid out; JSON is the same with either. */
export const layout = z.enum(['page', 'table']);
export type Layout = z.infer<typeof layout>;

/** What every view with files may be asked beside what it shows. */
export const askedLayout = {
  layout: layout
    .optional()
    .describe(
      'of CSV and workbook: `table` is one row of names and a row for each figure, for programs; without it as on the page',
    ),
};
