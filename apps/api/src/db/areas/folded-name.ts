/** A name as publishers mean it: case, signs, and what an area is called besides its name left out. */
export const foldedName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/\bcommunity safety partnership\b|\bcsp\b/g, ' ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();

/** A force by its place: `Kent Police`, `Kent Constabulary` and `Kent` are one; so is `London, City of`. */
export function foldedForce(name: string): string {
  const [place = '', before = ''] = name.split(',');
  return foldedName(`${before} ${place}`)
    .replaceAll(/\b(?:police|constabulary|service)\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
