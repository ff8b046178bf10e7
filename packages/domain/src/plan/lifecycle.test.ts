import { describe, expect, test } from 'vitest';
import { isEnded, isUnderWay, lifecycles, lifecyclesAfter } from './lifecycle.ts';
import { needsCorrectiveAction, ragAt, rags } from './rag.ts';

describe('the stage of work', () => {
  test('is under way, has ended or has not started, never two of them', () => {
    expect(lifecycles.filter(isUnderWay)).toEqual(['in-progress', 'ongoing']);
    expect(lifecycles.filter(isEnded)).toEqual(['complete', 'closed-not-achieved', 'cancelled']);
  });

  test('may become anything from not started', () => {
    expect(lifecyclesAfter('not-started')).toEqual(lifecycles);
  });

  test.each(['in-progress', 'ongoing'] as const)(
    'is not "not started" again after %s',
    (present) => {
      expect(lifecyclesAfter(present)).toEqual([
        'in-progress',
        'ongoing',
        'complete',
        'closed-not-achieved',
        'cancelled',
      ]);
    },
  );

  test('is reopened into work under way after it has ended', () => {
    expect(lifecyclesAfter('complete')).toEqual(['in-progress', 'ongoing', 'complete']);
    expect(lifecyclesAfter('cancelled')).toEqual(['in-progress', 'ongoing', 'cancelled']);
  });

  test('may always stay what it is', () => {
    for (const lifecycle of lifecycles) expect(lifecyclesAfter(lifecycle)).toContain(lifecycle);
  });
});

describe('a RAG', () => {
  test('needs a corrective action unless it is green', () => {
    expect(rags.filter(needsCorrectiveAction)).toEqual(['red', 'amber']);
  });

  test('counts only while the action is under way', () => {
    expect(lifecycles.map((lifecycle) => ragAt(lifecycle, 'amber'))).toEqual([
      undefined,
      'amber',
      'amber',
      undefined,
      undefined,
      undefined,
    ]);
    expect(ragAt('in-progress', undefined)).toBeUndefined();
  });
});
