/** Passwords of twelve characters and more that everybody tries first. */
const commonest = new Set([
  '123456789012',
  '1234567890123',
  'administrator',
  'changemechangeme',
  'iloveyouiloveyou',
  'letmeinletmein',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'welcome12345',
  'welcomewelcome',
]);

const shortest = 12;
const longest = 128;

const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Whether a text is one short piece again and again, such as `abcabcabcabc`. */
const isRepetition = (text: string) => new Set(text).size <= 3;

/**
 * What is wrong with a new password; empty when nothing is. Length counts, composition does not:
 * no rule asks for digits or signs (NIST SP 800-63B, section 5.1.1.2). Refused are what everybody
 * tries first, and a password made of its owner's own name or address or of the product's.
 */
export function faultsInPassword(
  password: string,
  owner: { pointer: string; name: string; email: string },
): { pointer: string; message: string }[] {
  const { pointer } = owner;
  const length = [...password].length;
  if (length < shortest) {
    return [
      { pointer, message: `Use at least ${shortest} characters. Three or more words do well` },
    ];
  }
  if (length > longest) return [{ pointer, message: `Use at most ${longest} characters` }];
  const bare = plain(password);
  const own = [owner.email, owner.email.split('@')[0] ?? '', owner.name, 'ragstone'].map(plain);
  const rest = own.reduce(
    (left, word) => (word.length < 4 ? left : left.replaceAll(word, '')),
    bare,
  );
  if (commonest.has(bare) || isRepetition(bare)) {
    return [
      { pointer, message: 'This is one of the passwords that are tried first. Choose another' },
    ];
  }
  if (rest.length < shortest / 2 && rest !== bare) {
    return [{ pointer, message: 'Do not build the password from your name, address or Ragstone' }];
  }
  return [];
}
