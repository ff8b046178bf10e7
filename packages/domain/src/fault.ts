/**
 * One thing wrong in what somebody entered, in words that say what to do. `pointer` is a JSON
 * pointer into what was entered (`/dueOn`, `/milestones/0/title`), so that a form can show the
 * message at its field. Failures that a person can mend are values of this type; they never throw.
 */
export type Fault = { pointer: string; message: string };

/**
 * Whether a text says anything: more than blanks, line ends, control characters and what no font
 * shows, of which a name would be a link that nobody sees.
 */
export const isBlank = (text: string): boolean => !/[^\s\p{Cc}\p{DI}\u2800]/u.test(text);
