const numberWords = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

/** A small whole number in a sentence: `four`, and in figures from 11 on, or where it is no count. */
export const numberWord = (count: number): string => numberWords[count] ?? String(count);

/** A number of things in figures: `1 month`, `4 months`, `0 months`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** Things in a sentence: `a`, `a and b`, `a, b and c`. Empty for none. */
export function listInWords(things: readonly string[]): string {
  const last = things.at(-1) ?? '';
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} and ${last}`;
}

/** A label inside a sentence: `vehicle crime`, but `ASB` as it is. */
export const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** The beginning of a sentence: its first letter a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
