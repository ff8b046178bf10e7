import { lazy, type ReactNode, type RefObject, Suspense } from 'react';
import type { DrawChart } from '../charts/picture/chart-picture.ts';

// What can be done with a view comes after what it shows.
const Parts = lazy(async () => ({
  default: (await import('./take-away-parts.tsx')).TakeAwayParts,
}));

export type TakenPicture = {
  /** The part of the page that holds the chart and its legend. */
  of: RefObject<Element | null>;
  title: string;
  /** What it is of, what must be said beside it, and where it comes from: one line each. */
  foot: readonly string[];
  /** Draws the chart where it is no drawing on the page. */
  draw?: DrawChart;
  /** Of the file, without its ending. */
  name: string;
};

export type TakeAwayProps = {
  csv: string;
  workbook: string;
  /** What the two files are called, where a page has those of several views. */
  labels?: { csv: string; workbook: string };
  /** What the view says, for a mail or a paper. */
  sentence?: string | undefined;
  picture?: TakenPicture | undefined;
  /** What the address must ask so that it shows the same when newer figures are in. */
  permanent?: object | undefined;
  /** The name that is proposed when the view is saved. */
  savedAs?: string | undefined;
  children?: ReactNode;
};

/** A view as files, picture, sentence and address, and whatever else may be done with it. */
export const TakeAway = (props: TakeAwayProps) => (
  <Suspense fallback={<div className="links screen-only">&nbsp;</div>}>
    <Parts {...props} />
  </Suspense>
);
