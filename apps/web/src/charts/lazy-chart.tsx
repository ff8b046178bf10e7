import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { classNames } from '../ui/class-names.ts';
import { chartMessages } from './messages.ts';

/** A chart whose program is fetched when it is first shown; where it does not come, words say so. */
export const lazyChart = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      return { default: ChartAbsent };
    }
  });

/** The chart's program did not come. The page's words and figures are there all the same. */
function ChartAbsent() {
  const t = useMessages(chartMessages);
  return (
    <p role="status" className="soft">
      {t.notLoaded}
    </p>
  );
}

type PlaceProps = {
  /** As wide as the page, or beside something else. */
  isWide?: boolean;
  isTall?: boolean;
  children: ReactNode;
};

/** Where a chart stands. It is kept while the chart's program is on its way. */
export function ChartPlace({ isWide = false, isTall = false, children }: PlaceProps) {
  const t = useMessages(chartMessages);
  return (
    <div
      className={classNames(
        'chart-place',
        isWide && 'chart-place--wide',
        isTall && 'chart-place--tall',
      )}
    >
      <Suspense fallback={<span className="skeleton chart" role="status" aria-label={t.loading} />}>
        {children}
      </Suspense>
    </div>
  );
}
