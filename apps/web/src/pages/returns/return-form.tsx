import type { ReturnView } from '@ragstone/contract/returns';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { useMessages } from '../../messages/define-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { Details } from '../../ui/details.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Select } from '../../ui/select.tsx';
import { IndicatorNotes } from './indicator-notes.tsx';
import { returnsMessages } from './messages.ts';
import { type CellPlace, ReturnGrid } from './return-grid.tsx';
import type { ReturnsSearch } from './returns-search.ts';
import { SendBar } from './send-bar.tsx';
import { useReturn } from './use-return.ts';

const FigureDialog = lazy(() =>
  import('./figure-dialog.tsx').then((file) => ({ default: file.FigureDialog })),
);
const ReturnConflict = lazy(() =>
  import('./return-conflict.tsx').then((file) => ({ default: file.ReturnConflict })),
);

type Props = { view: ReturnView; search: ReturnsSearch };

/** The grid of an agency's return; who may fill it types into it, others read. */
export function ReturnForm({ view, search }: Props) {
  const t = useMessages(returnsMessages);
  const navigate = useNavigate();
  const state = useReturn(view);
  const [open, setOpen] = useState<CellPlace>();
  const { form } = state;
  const { indicators, mayFill } = view;
  const chosen = indicators.find(({ slug }) => slug === search.indicator) ?? indicators[0];
  if (form.failure?.slug === 'stale') {
    return (
      <Suspense>
        <ReturnConflict view={view} state={state} />
      </Suspense>
    );
  }
  return (
    <form className="stack" onSubmit={form.submit} noValidate>
      <ErrorSummary faults={form.faults} />
      {state.sent !== undefined && (
        <Banner tone="success" isAnswer>
          <p>{t.sent(state.sent)}</p>
        </Banner>
      )}
      <div className="return-choose">
        <Select
          id="return-indicator"
          label={t.indicator}
          value={chosen?.slug ?? ''}
          onChange={(indicator) =>
            void navigate({ to: '.', search: { ...search, indicator }, replace: true })
          }
          choices={indicators.map(({ slug, label }) => ({ value: slug, label }))}
        />
        {chosen !== undefined && <p className="soft">{chosen.counts}</p>}
      </div>
      {([1, 3] as const).map((months) => {
        const shown = indicators.filter((each) => each.months === months);
        if (shown.length === 0) return null;
        const isOther = !shown.some(({ slug }) => slug === chosen?.slug);
        return (
          <div key={months} className={isOther ? 'return-other' : undefined}>
            <Card title={months === 1 ? t.gridMonths : t.gridQuarters}>
              <IndicatorNotes indicators={shown} />
              <ReturnGrid
                caption={months === 1 ? t.gridMonths : t.gridQuarters}
                indicators={shown}
                chosen={chosen?.slug}
                state={mayFill ? state : undefined}
                onOpen={setOpen}
              />
              <div className="return-counts">
                <Details summary={t.counted}>
                  <dl>
                    {shown.map(({ slug, label, counts }) => (
                      <div key={slug}>
                        <dt>{label}</dt>
                        <dd>{counts}</dd>
                      </div>
                    ))}
                  </dl>
                </Details>
              </div>
            </Card>
          </div>
        );
      })}
      {mayFill && <SendBar view={view} state={state} />}
      {open !== undefined && (
        <Suspense>
          <FigureDialog
            place={open}
            state={mayFill ? state : undefined}
            onClose={() => setOpen(undefined)}
          />
        </Suspense>
      )}
      <UnsavedGuard isUnsaved={state.isBehind} settle={state.settle} />
    </form>
  );
}
