import {
  chartPart,
  type DrawnPart,
  legendPart,
  margin,
  type Part,
  styles,
  svgElement,
  textPart,
} from './parts.ts';
import { fontFace, pictureFont } from './picture-font.ts';

export type PictureText = { title: string; sentence: string; foot: readonly string[] };

/** Draws a chart that is no drawing on the page. */
export type DrawChart = () => Promise<DrawnPart>;
export type Picture = { svg: string; width: number; height: number };

const chartWithin = '.recharts-wrapper > svg, .ward-map__picture > svg';
const entryWithin = '.legend--chart > li';
const gap = 12;

/**
 * The chart of a part of the page with its title, sentence, legend and source in one drawing that needs
 * nothing else. `undefined` where no chart is drawn, or not yet.
 */
export async function chartPicture(
  of: Element,
  { title, sentence, foot, draw }: PictureText & { draw?: DrawChart | undefined },
): Promise<Picture | undefined> {
  const drawing = of.querySelector<SVGElement>(chartWithin);
  const chart = draw === undefined ? drawing && chartPart(drawing) : await draw();
  if (chart === null) return undefined;
  const width = Math.ceil(chart.width + 2 * margin);
  const parts: Part[] = [
    textPart(title, styles.title, width),
    textPart(sentence, styles.sentence, width),
    legendPart([...of.querySelectorAll(entryWithin)], width),
    chart,
    ...foot.map((line) => textPart(line, styles.foot, width)),
  ].filter(({ height }) => height > 0);
  let y = margin;
  const drawn = parts.flatMap((part) => {
    const nodes = part.drawn(y);
    y += part.height + gap;
    return nodes;
  });
  const height = Math.ceil(y - gap + margin);
  const svg = svgElement('svg', {
    ...{ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' },
    'font-family': pictureFont,
  });
  const [name, letters] = [svgElement('title', {}), svgElement('style', {})];
  name.textContent = title;
  letters.textContent = await fontFace();
  svg.append(name, letters, svgElement('rect', { width, height, fill: '#fff' }), ...drawn);
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}
