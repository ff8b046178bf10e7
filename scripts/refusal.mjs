/** A failure that a person can mend: it is printed as one line, without a stack. */
export class Refusal extends Error {}

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {unknown} error */
const codeOf = (error) =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

/**
 * One line that says what is wrong and what to do, or `undefined` where only a stack would help.
 * @param {unknown} error
 */
export function plainly(error) {
  if (error instanceof Refusal) return error.message;
  if (codeOf(error) === 'ENOSPC') return `The disk is full: ${messageOf(error)}`;
  if (codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM') {
    return `This account may not do that: ${messageOf(error)}`;
  }
  return undefined;
}

/**
 * Runs a command to its end; the exit code tells how it went.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    console.error(plainly(error) ?? error);
    process.exitCode = 1;
  }
}
