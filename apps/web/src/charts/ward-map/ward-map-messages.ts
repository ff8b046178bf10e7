import { defineMessages } from '../../messages/define-messages.ts';

export const wardMapMessages = defineMessages({
  en: {
    mapOf: (title: string) =>
      `Map: ${title}. Use the arrow keys to walk through the wards in the order of the table.`,
    howTo:
      'Point at a ward, or press it, to read its figures; the arrow keys go from ward to ward.',
    noValue: 'No rate or count',
  },
});
