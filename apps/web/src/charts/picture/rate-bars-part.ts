import { formatNumber } from '@ragstone/domain/words/number';
import { chartColours as colours } from '../chart-colours.ts';
import { type DrawnPart, margin, styles, svgElement, textElement } from './parts.ts';

export type RateBarsDrawn = {
  /** From the top on. */
  bars: readonly {
    name: string;
    isOwn: boolean;
    rate: number;
    rateText: string;
    couldBe: { lower: number; upper: number } | undefined;
  }[];
  /** From 0 on. */
  marks: readonly number[];
  median: number | undefined;
};

const width = 900;
const row = { height: 28, bar: 18 };
const names = { width: 230 };
const rates = { width: 80 };
const foot = 26;

const track = { left: margin + names.width + 12, right: margin + width - rates.width };

/** Bars of rates with their names and what chance could make of them, drawn as on the page. */
export function rateBarsPart({ bars, marks, median }: RateBarsDrawn): DrawnPart {
  const most = marks.at(-1) ?? 1;
  const across = (rate: number) => track.left + (rate / most) * (track.right - track.left);
  const height = bars.length * row.height + foot;
  return {
    width,
    height,
    drawn: (top) => {
      const bottom = top + bars.length * row.height;
      return [
        ...marks.flatMap((mark) => [
          line({ x: across(mark), top, bottom, stroke: colours.gridLine }),
          textElement(formatNumber(mark), styles.foot, {
            ...{ x: across(mark), y: bottom + 18 },
            anchor: 'middle',
          }),
        ]),
        ...bars.flatMap((bar, at) => barDrawn(bar, { top: top + at * row.height, across })),
        ...(median === undefined
          ? []
          : [line({ x: across(median), top, bottom, stroke: colours.text, dashes: '4 3' })]),
      ];
    },
  };
}

function barDrawn(
  { name, isOwn, rate, rateText, couldBe }: RateBarsDrawn['bars'][number],
  { top, across }: { top: number; across: (rate: number) => number },
): SVGElement[] {
  const middle = top + row.height / 2;
  const style = isOwn ? { ...styles.legend, weight: 700 } : styles.legend;
  const y = middle + 5;
  const bar = svgElement('rect', {
    ...{ x: track.left, y: middle - row.bar / 2, height: row.bar },
    width: across(rate) - track.left,
    fill: isOwn ? colours.now : colours.range,
    stroke: isOwn ? colours.now : colours.before,
  });
  return [
    textElement(name, style, { x: track.left - 12, y, anchor: 'end' }),
    bar,
    ...(couldBe === undefined ? [] : whisker(couldBe, { middle, across })),
    textElement(rateText, style, { x: margin + width, y, anchor: 'end' }),
  ];
}

/** Seen on a dark bar too, because it has an edge of its own. */
function whisker(
  { lower, upper }: { lower: number; upper: number },
  { middle, across }: { middle: number; across: (rate: number) => number },
): SVGElement[] {
  const [from, to] = [across(lower), across(upper)];
  const d = `M${from} ${middle - 5}v10M${from} ${middle}H${to}M${to} ${middle - 5}v10`;
  const drawn = (stroke: string, width: number) =>
    svgElement('path', { d, stroke, fill: 'none', 'stroke-width': width });
  return [drawn('#fff', 5), drawn(colours.text, 2)];
}

const line = (of: { x: number; top: number; bottom: number; stroke: string; dashes?: string }) =>
  svgElement('path', {
    ...{ d: `M${of.x} ${of.top}V${of.bottom}`, stroke: of.stroke, fill: 'none' },
    ...(of.dashes === undefined ? {} : { 'stroke-dasharray': of.dashes, 'stroke-width': 2 }),
  });
