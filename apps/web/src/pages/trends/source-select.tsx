import type { FigureSource } from '@ragstone/contract/figure-sources';
import { useNavigate } from '@tanstack/react-router';
import { figureMessages } from '../../figures/messages.ts';
import { sourceChoices } from '../../figures/source-choice.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { Select } from '../../ui/select.tsx';

type Props = { sources: readonly FigureSource[]; source: FigureSource | undefined };

/** The source is chosen first: another has other indicators, areas and periods, and none is kept. */
export function SourceSelect({ sources, source }: Props) {
  const t = useMessages(figureMessages);
  const navigate = useNavigate();
  if (source === undefined || sources.length < 2) return null;
  return (
    <Select
      id="source"
      label={t.source}
      value={source.slug}
      choices={sourceChoices(sources)}
      onChange={(next) => navigate({ to: '.', search: { source: next } })}
    />
  );
}
