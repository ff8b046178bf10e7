import { lazy, Suspense } from 'react';

// Seldom seen, and therefore not part of what every view of figures brings with it.
const LazyRefused = lazy(async () => ({
  default: (await import('./not-shown-parts.tsx')).Refused,
}));
const LazyNothingHeld = lazy(async () => ({
  default: (await import('./not-shown-parts.tsx')).NothingHeld,
}));
const LazyAsPublished = lazy(async () => ({
  default: (await import('./not-shown-parts.tsx')).AsPublished,
}));

/** An address that names what is not there: says which part, and leads to what is. */
export const Refused = (props: { message: string }) => (
  <Suspense>
    <LazyRefused {...props} />
  </Suspense>
);

/** Nothing is held of an area, or of a group where none is named: where figures come in. */
export const NothingHeld = (props: { area?: string | undefined }) => (
  <Suspense>
    <LazyNothingHeld {...props} />
  </Suspense>
);

/** Said above everything else: these are not the figures of today. */
export const AsPublished = (props: { asOf: string }) => (
  <Suspense>
    <LazyAsPublished {...props} />
  </Suspense>
);
