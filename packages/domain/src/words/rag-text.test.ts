import { describe, expect, test } from 'vitest';
import { lifecycles } from '../plan/lifecycle.ts';
import { standings } from '../plan/status.ts';
import { besideStanding, lifecycleLabels, standingLabel, standingTexts } from './rag-text.ts';
import { defaultRagWording } from './rag-wording.ts';

describe('a standing without colour', () => {
  test.each([
    ['red', '▲ Red'],
    ['amber', '◆ Amber'],
    ['green', '● Green'],
    ['complete', '✓ Complete'],
    ['not-started', '○ Not started'],
    ['not-rated', '– Not rated'],
    ['no-update', '! No update'],
    ['closed-not-achieved', '✕ Closed, not achieved'],
    ['cancelled', '/ Cancelled'],
  ] as const)('%s is %s', (standing, label) => {
    expect(standingLabel(standing)).toBe(label);
  });

  test('is told from every other by its shape, its letter and its word alone', () => {
    for (const part of ['shape', 'letter', 'word'] as const) {
      const texts = standings.map((standing) => standingTexts[standing][part]);
      expect(new Set(texts).size).toBe(standings.length);
    }
  });

  test('has ongoing said beside it', () => {
    expect(lifecycles.map(besideStanding).filter(Boolean)).toEqual(['ongoing']);
    expect(besideStanding('ongoing')).toBe('ongoing');
    expect(lifecycleLabels['closed-not-achieved']).toBe('Closed, not achieved');
  });

  test('has a meaning for each colour from the start', () => {
    expect(Object.keys(defaultRagWording)).toEqual(['redMeans', 'amberMeans', 'greenMeans']);
  });
});
