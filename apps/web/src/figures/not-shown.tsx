import { lazy, Suspense } from 'react';

/** Why a view shows no figures, or not those of today. */
export type NotShownProps =
  /** An address names what is not there. */
  | { because: 'refused'; message: string }
  /** Nothing is held of an area, or of a group where none is named. */
  | { because: 'nothing-held'; area?: string | undefined }
  /** Figures as they were published by a day. */
  | { because: 'as-published'; asOf: string };

// Seldom seen, and therefore not part of what every view of figures brings with it.
const LazyNotShown = lazy(async () => ({
  default: (await import('./not-shown-parts.tsx')).NotShownParts,
}));

/** Says why figures are not shown, or are not those of today, and leads on. */
export const NotShown = (props: NotShownProps) => (
  <Suspense>
    <LazyNotShown {...props} />
  </Suspense>
);
