import { workbookType } from './workbook.ts';

/** The media types of a view of figures at its plain address; the first where no other is asked for. */
export const viewTypes = ['application/json', 'text/csv', workbookType] as const;

/** The part of an endpoint's schema that says that `Accept` chooses among them. */
export const answersByAccept = { produces: [...viewTypes] };
