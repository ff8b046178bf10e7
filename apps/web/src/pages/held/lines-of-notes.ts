/** The notes of a publisher a line at a time, as they stand, without what is blank. */
export const linesOfNotes = (notes: string): string[] => [
  ...new Set(notes.split(/\r?\n/).filter((line) => /\S/.test(line))),
];
