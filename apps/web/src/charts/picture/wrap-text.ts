/** A text in lines no wider than this, broken between words; a word that is wider has a line of its own. */
export function wrapText(
  text: string,
  { width, widthOf }: { width: number; widthOf: (line: string) => number },
): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last === undefined || widthOf(longer) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
