import { randomFor } from './random.ts';

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');

/**
 * A UUID of version 7 that is the same in every demonstration: its time is when the row came to be
 * in the story, the rest is drawn from the row's name.
 */
export function idOf(name: string, instant: string): string {
  const random = randomFor(`id:${name}`);
  const part = (digits: number) => hex(random.between(0, 16 ** digits - 1), digits);
  const time = hex(Date.parse(instant), 12);
  const variant = hex(random.between(8, 11), 1);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${part(3)}-${variant}${part(3)}-${part(6)}${part(6)}`;
}
