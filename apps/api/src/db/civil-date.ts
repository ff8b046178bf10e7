/** Prisma gives and takes `date` columns as instants at midnight UTC; the rest of Ragstone uses text. */

export const dateText = (date: Date): string => date.toISOString().slice(0, 10);

export const dateTextOrUndefined = (date: Date | null): string | undefined =>
  date === null ? undefined : dateText(date);

export const dateValue = (text: string): Date => new Date(`${text}T00:00:00Z`);

export const dateValueOrNull = (text: string | undefined): Date | null =>
  text === undefined ? null : dateValue(text);
