import { randomInt } from 'node:crypto';
import { type Random, randomFor } from '@ragstone/demo/random';

/** The seed of a long test, printed, so that `RAGSTONE_SEED` can repeat what a run has found. */
export function seedFor(name: string): number {
  const seed = Number(process.env['RAGSTONE_SEED'] || randomInt(2 ** 31));
  console.log(`${name}: RAGSTONE_SEED=${seed}`);
  return seed;
}

/** Random numbers of a long test's own. */
export const seededRandom = (name: string): Random => randomFor(`${name} ${seedFor(name)}`);

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Asks until it is so; fails with the words where it does not come to be so in time. */
export async function untilSo(
  words: string,
  ask: () => Promise<boolean>,
  patienceMs = 30_000,
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await ask())) {
    if (performance.now() > deadline) throw new Error(`After ${patienceMs / 1000} s not: ${words}`);
    await pause(50);
  }
}
