// From light to dark, so that they keep their order in grey on paper and for every kind of colour blindness.
const fills = ['#e6f0f2', '#b7d4da', '#7fb1bd', '#3f7f92', '#0f4c5c'] as const;

/** The colour of a step, from 0 for the lowest. */
export const fillOf = (step: number): string => fills[step] ?? fills[0];

/** Strokes across a ward that has no value: it is not the lowest. */
export const Hatch = ({ id }: { id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <path d="M0 0h6v6h-6z" fill="#fff" />
    <path d="M1 0v6" stroke="#8b979c" strokeWidth="2" />
  </pattern>
);
