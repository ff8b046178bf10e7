import type { Page } from '@playwright/test';

/** How long an interaction took until its next frame was painted, as the browser measured it. */
type Timed = { interactionId: number; name: string; duration: number };

/** The longest that a browser leaves out: what is not told took no longer. */
const shortestTold = 16;

/** Keeps what the browser tells of events, from before the page's own program on. */
export async function keepEventTimes(page: Page): Promise<void> {
  await page.addInitScript((durationThreshold) => {
    const kept: Timed[] = [];
    Reflect.set(window, 'eventTimes', kept);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const interactionId = Number(Reflect.get(entry, 'interactionId') ?? 0);
        kept.push({ interactionId, name: entry.name, duration: entry.duration });
      }
    }).observe({ type: 'event', buffered: true, durationThreshold } as PerformanceObserverInit);
  }, shortestTold);
}

/** What was told since it was last asked. */
async function eventTimes(page: Page): Promise<Timed[]> {
  await settled(page);
  return page.evaluate(() => (Reflect.get(window, 'eventTimes') as Timed[]).splice(0));
}

/** Until two frames have passed with nothing left to do. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)));
      }),
  );

/** Interaction to next paint of so many interactions, and the longest that any event took. */
export type Interactive = { inp: number; longest: number; interactions: number };

/**
 * Does something with a page and says how it felt, by the rule of web-vitals: the longest event of each
 * interaction counts, and of every fifty interactions the worst is left out. Moves of the pointer are no
 * interactions; their events are in `longest`.
 */
export async function interactive(
  page: Page,
  interactions: number,
  body: () => Promise<void>,
): Promise<Interactive> {
  await eventTimes(page);
  await body();
  const told = await eventTimes(page);
  const longestOf = new Map<number, number>();
  for (const { interactionId, duration } of told) {
    if (interactionId === 0) continue;
    longestOf.set(interactionId, Math.max(duration, longestOf.get(interactionId) ?? 0));
  }
  const inOrder = [...longestOf.values()].sort((one, other) => other - one);
  const inp = inOrder[Math.min(inOrder.length - 1, Math.floor(interactions / 50))];
  const longest = Math.max(shortestTold, ...told.map(({ duration }) => duration));
  return { inp: inp ?? shortestTold, longest, interactions };
}
