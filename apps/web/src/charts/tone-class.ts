/** How a change is coloured: by what is better of the indicator, never by its direction alone. */
export const toneClass = { better: 'good', worse: 'bad', plain: 'neutral' } as const;
