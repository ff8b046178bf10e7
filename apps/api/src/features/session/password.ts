import { hash, verify } from '@node-rs/argon2';

// Argon2id (the library's default algorithm) with OWASP's first recommended setting.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

// Compared with when there is no account or no password, so that the answer takes as long as ever.
let decoy: Promise<string> | undefined;

/** Whether the password is the one that was stored. Without a stored one: no, after the same time. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await decoy), password);
  return matches && stored !== null;
}
