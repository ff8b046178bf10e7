/** How a change is coloured: by what is better of the indicator, never by its direction alone. */
export const toneClass = { better: 'good', worse: 'bad', plain: 'neutral' } as const;

type Told = { change: { kind: string }; tone: keyof typeof toneClass };

/** In a table what cannot be compared is no finding, and stands back. */
export const changeClass = ({ change, tone }: Told): string =>
  change.kind === 'not-comparable' ? 'soft' : toneClass[tone];
