/** Foreign text made fit to show in a message: control characters replaced, the length capped. */
export function printable(text: string, longest: number): string {
  const shown = text.replace(/\p{Cc}/gu, '�');
  return shown.length > longest ? `${shown.slice(0, longest)}…` : shown;
}
