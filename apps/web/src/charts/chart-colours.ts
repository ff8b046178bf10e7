/** The chart's colours, as `styles/_settings.scss` has them: an SVG attribute cannot ask Sass. */
export const chartColours = {
  now: '#0f4c5c',
  before: '#3f7f92',
  range: '#dfeaec',
  notPublished: '#f3f5f7',
  gridLine: '#e8edee',
  axis: '#8b979c',
  text: '#2b3437',
} as const;
