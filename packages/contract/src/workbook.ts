import { z } from 'zod';

/** The media type of an Excel workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The parts of an endpoint's schema that say that its answer is a workbook. */
export const answersWorkbook = {
  produces: [workbookType],
  response: { 200: z.unknown().describe('the same rows as the CSV, numbers as numbers') },
};
