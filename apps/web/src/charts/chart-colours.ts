/** The chart's colours, as `styles/_settings.scss` has them: an SVG attribute cannot ask Sass. */
export const chartColours = {
  now: '#0f4c5c',
  before: '#3f7f92',
  second: '#6b4e8e',
  third: '#85570a',
  range: '#dfeaec',
  notPublished: '#f3f5f7',
  gridLine: '#e8edee',
  axis: '#8b979c',
  text: '#2b3437',
} as const;

/** How the lines of areas beside another are told apart: by their dashes as by their colours. */
const besideLines = [
  { stroke: chartColours.before, dashes: '6 4' },
  { stroke: chartColours.second, dashes: '11 3' },
  { stroke: chartColours.third, dashes: '9 3 2 3' },
] as const;

/** The look of the first, second or third of them, which are all there can be. */
export const besideLine = (nth: number): (typeof besideLines)[number] =>
  besideLines[nth] ?? besideLines[0];
