import { expect, test } from 'vitest';
import { Utf8Pieces } from './utf8-pieces.ts';

/** The text of bytes that come in pieces of this length. */
function inPieces(bytes: Uint8Array, length: number): string {
  const pieces = new Utf8Pieces();
  let text = '';
  for (let at = 0; at < bytes.length; at += length) {
    text += pieces.text(bytes.subarray(at, at + length));
  }
  return text + pieces.end();
}

test('the text is the same however its bytes are cut', () => {
  const text = `plain, ${'then plain again, '.repeat(9)}a dash – é, 東京 and 🐟, and plain at the end`;
  const bytes = new TextEncoder().encode(text);
  for (let length = 1; length <= bytes.length; length += 1) {
    expect(inPieces(bytes, length), `pieces of ${length}`).toBe(text);
  }
});

test('a byte order mark is no part of the text', () => {
  expect(inPieces(new TextEncoder().encode('\uFEFFfirst, second'), 4)).toBe('first, second');
});

test.each([
  { name: 'a letter that never ends', bytes: [0x61, 0x62, 0xe2, 0x80] },
  { name: 'plain text in the middle of a letter', bytes: [0x61, 0x62, 0xe2, 0x80, 0x61, 0x62] },
  { name: 'a byte of another encoding', bytes: [0x61, 0x62, 0x63, 0xe9, 0x61, 0x62] },
])('refuses $name, however it is cut', ({ bytes }) => {
  for (let length = 1; length <= bytes.length; length += 1) {
    expect(() => inPieces(Uint8Array.from(bytes), length), `pieces of ${length}`).toThrow(
      TypeError,
    );
  }
});
