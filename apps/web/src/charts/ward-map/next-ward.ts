/**
 * The ward that a key goes to from this one: the next or the one before, the first or the last; around
 * at both ends. `undefined` for none, as after Escape; a key that means nothing stays where it is.
 */
export function nextWard(
  codes: readonly string[],
  code: string | undefined,
  key: string,
): string | undefined {
  const at = code === undefined ? -1 : codes.indexOf(code);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return codes[(at + 1) % codes.length];
    case 'ArrowLeft':
    case 'ArrowUp':
      return codes.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return codes[0];
    case 'End':
      return codes.at(-1);
    case 'Escape':
      return undefined;
    default:
      return code;
  }
}
