import { pictureFont } from './picture-font.ts';
import { plainCopy } from './plain-copy.ts';
import { wrapText } from './wrap-text.ts';

/** A part of a picture, as wide as the picture: how high it is, and what it draws from a height on. */
export type Part = { height: number; drawn: (top: number) => SVGElement[] };

/** A chart, which a picture is as wide as. */
export type DrawnPart = Part & { width: number };

export const margin = 24;

type Style = { size: number; weight: number; fill: string };
const ink = '#0b0c0c';
export const styles = {
  title: { size: 24, weight: 700, fill: ink },
  sentence: { size: 17, weight: 400, fill: ink },
  legend: { size: 15, weight: 400, fill: ink },
  foot: { size: 13, weight: 400, fill: '#505a5f' },
} as const satisfies Record<string, Style>;

const lineHeight = 1.35;

export function svgElement(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

function widthIn({ size, weight }: Style): (line: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) throw new Error('This browser draws no text on a canvas.');
  pen.font = `${weight} ${size}px ${pictureFont}`;
  return (line) => pen.measureText(line).width;
}

type TextPlace = { x: number; y: number; anchor?: 'start' | 'middle' | 'end' };

/** A line of text; `x` is its start unless an anchor says otherwise, `y` its foot. */
export function textElement(
  text: string,
  { size, weight, fill }: Style,
  { anchor = 'start', ...at }: TextPlace,
): SVGElement {
  const made = svgElement('text', {
    ...{ ...at, fill, 'font-size': size, 'font-weight': weight },
    'text-anchor': anchor,
  });
  made.textContent = text;
  return made;
}

/** A text in as many lines as it needs. */
export function textPart(text: string, style: Style, width: number): Part {
  const lines = wrapText(text, { width: width - 2 * margin, widthOf: widthIn(style) });
  const step = style.size * lineHeight;
  return {
    height: lines.length * step,
    drawn: (top) =>
      lines.map((line, at) =>
        textElement(line, style, { x: margin, y: top + at * step + style.size }),
      ),
  };
}

const sample = { width: 30, height: 16 };
const besideSample = 8;
const betweenEntries = 20;

/** The entries of a legend as they stand on the page, in as many rows as they need. */
export function legendPart(entries: readonly Element[], width: number): Part {
  const widthOf = widthIn(styles.legend);
  const rowHeight = 24;
  let x = margin;
  let row = 0;
  const placed = entries.map((entry) => {
    const text = entry.textContent?.trim() ?? '';
    const across = sample.width + besideSample + widthOf(text) + betweenEntries;
    if (x > margin && x + across - betweenEntries > width - margin) {
      x = margin;
      row += 1;
    }
    const at = { x, row, text, drawing: entry.querySelector('svg') };
    x += across;
    return at;
  });
  return {
    height: placed.length === 0 ? 0 : (row + 1) * rowHeight,
    drawn: (top) =>
      placed.flatMap(({ x: left, row: line, text, drawing }) => {
        const y = top + line * rowHeight;
        const words = textElement(text, styles.legend, {
          x: left + sample.width + besideSample,
          y: y + styles.legend.size,
        });
        return drawing === null
          ? [words]
          : [placedCopy(drawing, { x: left, y: y + 2, ...sample }), words];
      }),
  };
}

function placedCopy(drawing: SVGElement, place: Record<string, number>): SVGElement {
  const copy = plainCopy(drawing);
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  return copy;
}

/** The chart itself, as large as it is on the page. */
export function chartPart(chart: SVGElement): DrawnPart {
  const { width, height } = chart.getBoundingClientRect();
  return {
    width,
    height,
    drawn: (top) => [placedCopy(chart, { x: margin, y: top, width, height })],
  };
}
