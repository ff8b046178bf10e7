import { rags } from '@ragstone/domain/plan/rag';
import { useMessages } from '../../messages/define-messages.ts';
import { ChoiceTiles } from '../../ui/choice-tiles.tsx';
import { RagShape } from '../../ui/rag-shape.tsx';
import { reportMessages } from './messages.ts';
import type { ReportState } from './use-report.ts';

/** Red, amber or green by one press each, with shape and word. */
export function RagTiles({ form }: Pick<ReportState, 'form'>) {
  const t = useMessages(reportMessages);
  return (
    <ChoiceTiles
      {...form.field('proposedRag')}
      label={t.howIsItGoing}
      tiles={rags.map((value) => ({
        value,
        label: t.rags[value],
        sign: (
          <span className={`rag-ink--${value}`}>
            <RagShape standing={value} />
          </span>
        ),
      }))}
    />
  );
}
