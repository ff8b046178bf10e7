import type { Lifecycle } from '@ragstone/domain/plan/lifecycle';
import type { Rag } from '@ragstone/domain/plan/rag';
import { standingOf } from '@ragstone/domain/plan/status';
import { besideStanding } from '@ragstone/domain/words/rag-text';
import { RagPill } from '../../ui/rag-pill.tsx';

type Props = { lifecycle: Lifecycle | undefined; rag: Rag | undefined };

/** A stage of work with its RAG as one pill; a supporting agency's text has neither. */
export function Proposal({ lifecycle, rag }: Props) {
  if (lifecycle === undefined) return null;
  const beside = besideStanding(lifecycle);
  return (
    <span className="proposal">
      <RagPill standing={standingOf({ lifecycle, rag, isSilent: false })} />
      {beside !== undefined && <span className="soft">{beside}</span>}
    </span>
  );
}
