/** No code here has the form of an ONS code, so none can ever be taken for a real place. */
export const force = { code: 'demo:F01', name: 'Weald and Vale Police' } as const;

/** What the generator knows of a district; rates are of a year, for each 1,000 people. */
export type District = {
  code: string;
  name: string;
  cspCode: string;
  /** People at the middle of 2025. */
  people: number;
  growthPerYear: number;
};

export type Neighbour = District & {
  /** How much more of the common types of crime it has than the quietest place would have. */
  level: number;
  burglary: number;
  vehicleCrime: number;
  antiSocialBehaviour: number;
  domesticAbuse: number;
};

export const holmesdale: District = {
  code: 'demo:D01',
  name: 'Holmesdale',
  cspCode: 'demo:C01',
  people: 121_210,
  growthPerYear: 0.004,
};

type Rates = [level: number, burglary: number, vehicles: number, nuisance: number, abuse: number];

const neighbour = (
  at: number,
  name: string,
  people: number,
  growthPerYear: number,
  [level, burglary, vehicleCrime, antiSocialBehaviour, domesticAbuse]: Rates,
): Neighbour => {
  const number = String(at).padStart(2, '0');
  const place = { code: `demo:D${number}`, name, cspCode: `demo:C${number}`, people };
  const rates = { level, burglary, vehicleCrime, antiSocialBehaviour, domesticAbuse };
  return { ...place, growthPerYear, ...rates };
};

/** All of them have more crime than Holmesdale, and none has as much burglary. */
export const neighbours: readonly Neighbour[] = [
  neighbour(2, 'Ashmere', 128_400, 0.006, [1.1, 2.6, 3.5, 14.2, 8.4]),
  neighbour(3, 'Brindleford', 160_900, 0.009, [1.25, 3.2, 5.6, 17.8, 9.9]),
  neighbour(4, 'Coldbrook Vale', 116_300, 0.003, [1.08, 2.2, 3.9, 11.5, 7.9]),
  neighbour(5, 'Dunmarsh', 141_800, 0.007, [1.55, 3.4, 4.9, 22.4, 11.6]),
  neighbour(6, 'Elverstone', 179_500, 0.012, [1.38, 3, 4.6, 19.1, 10.2]),
  neighbour(7, 'Fernhithe', 113_700, 0.002, [1.42, 2.8, 3.7, 20.3, 10.8]),
  neighbour(8, 'Gorseley', 106_900, 0.004, [1.62, 3.5, 6.2, 21, 12.1]),
  neighbour(9, 'Harrowmere', 155_200, 0.008, [1.3, 2.9, 5.1, 16.4, 9.6]),
  neighbour(10, 'Larkmead Vale', 134_600, 0.005, [1.14, 2.4, 3.6, 11.9, 8.2]),
  neighbour(11, 'Marlbourne', 282_700, 0.007, [1.95, 3.7, 6.8, 26.5, 13.4]),
  neighbour(12, 'Saltcombe', 141_100, 0.001, [1.88, 3.6, 4, 25.2, 12.9]),
];

export const districts: readonly District[] = [holmesdale, ...neighbours];
