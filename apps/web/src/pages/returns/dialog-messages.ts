import { defineMessages } from '../../messages/define-messages.ts';

export const dialogMessages = defineMessages({
  en: {
    status: 'This figure is',
    whoMaySee: 'Who may see it',
    exemptHint:
      'Exempt: for officers and your agency alone. It never reaches the public page or a public paper.',
    public: 'Public',
    note: 'Note',
    noteHint: 'Why it changed, or what it leaves out. No names of people.',
    history: 'History',
    noHistory: 'Nothing has been sent for this period.',
    takenBack: 'Taken back',
    savedBy: (person: string, date: string) => `${person}, ${date}.`,
    savedForAgency: (person: string, date: string) =>
      `${person}, a partnership officer, for the agency, ${date}.`,
    byFile: (file: string) => `By file: ${file}.`,
    done: 'Done',
  },
});
