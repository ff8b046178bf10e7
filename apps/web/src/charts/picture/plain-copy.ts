/** What a stylesheet may say of a drawing; a picture by itself has none, so that each part says it itself. */
const looks = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'display',
] as const;

/** A drawing of the page as it looks there, without anything that only a page understands. */
export function plainCopy(drawing: SVGElement): SVGElement {
  const copy = drawing.cloneNode(true) as SVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [at, original] of [drawing, ...drawing.querySelectorAll('*')].entries()) {
    const plain = copies[at];
    if (plain === undefined) continue;
    const shown = getComputedStyle(original);
    for (const name of looks) plain.setAttribute(name, shown.getPropertyValue(name));
    for (const { name } of [...plain.attributes]) {
      if (/^(class|style|role|tabindex|aria-|data-)/.test(name)) plain.removeAttribute(name);
    }
  }
  return copy;
}
