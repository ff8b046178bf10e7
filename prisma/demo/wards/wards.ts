/** What a ward is like, by which crimes fall to it. */
export type WardKind = 'centre' | 'town' | 'edge' | 'village';

export type Ward = {
  code: string;
  name: string;
  kind: WardKind;
  /** Its part of the district's people, beside an average ward of 1. */
  size: number;
  /** Where it lies: its row from the north, and its place in the row from the west. */
  row: number;
  place: number;
  /** Its small areas, with their parts of it. */
  smallAreas: readonly { code: string; name: string; part: number }[];
};

type Told = [name: string, kind: WardKind, size: number];

const rows: readonly (readonly Told[])[] = [
  [
    ['Windmill', 'village', 0.8],
    ['Hillside', 'edge', 1.08],
    ['Barrow Down', 'village', 0.72],
    ['Beacon', 'village', 0.66],
  ],
  [
    ['Coppice', 'village', 0.78],
    ['Upper Vale', 'edge', 1.02],
    ['Quarry', 'edge', 1.12],
    ['Northfield', 'town', 1.24],
    ['Ashdown', 'village', 0.84],
  ],
  [
    ['Downlands', 'village', 0.7],
    ['Orchard', 'edge', 1.06],
    ['Castle Mead', 'town', 1.2],
    ['Market', 'centre', 1.1],
    ['Eastgate', 'town', 1.26],
    ['Fordwater', 'edge', 0.98],
  ],
  [
    ['Kiln Lane', 'edge', 1.04],
    ['Church Field', 'town', 1.18],
    ['Millbank', 'town', 1.3],
    ['Riverside', 'town', 1.22],
    ['Alderbrook', 'edge', 0.94],
  ],
  [
    ['Lower Vale', 'village', 0.76],
    ['Hazel Grove', 'edge', 1.1],
    ['St Anselm', 'edge', 1],
    ['Meadow End', 'village', 0.9],
  ],
];

const parts = [0.54, 0.46];
const digits = (number: number, length: number) => String(number).padStart(length, '0');

/** The wards of Holmesdale, from north to south and west to east; none is a real place. */
export const wards: readonly Ward[] = rows
  .flatMap((row, at) => row.map((told, place) => ({ told, row: at, place })))
  .map(({ told: [name, kind, size], row, place }, index) => ({
    code: `demo:W${digits(index + 1, 2)}`,
    name,
    kind,
    size,
    row,
    place,
    smallAreas: parts.map((part, each) => {
      const number = index * parts.length + each + 1;
      return {
        code: `demo:L${digits(number, 3)}`,
        name: `Holmesdale ${digits(index + 1, 3)}${'AB'[each]}`,
        part,
      };
    }),
  }));

/** Places in each row. */
export const rowLengths: readonly number[] = rows.map((row) => row.length);
