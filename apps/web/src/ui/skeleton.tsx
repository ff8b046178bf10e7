import { useMessages } from '../messages/define-messages.ts';
import { uiMessages } from './messages.ts';

/** The shape of a page that is on its way, of the size it will have. */
export function PageSkeleton() {
  const t = useMessages(uiMessages);
  return (
    <div className="stack" role="status" aria-label={t.loading}>
      <span className="skeleton skeleton--title" />
      <span className="skeleton skeleton--line" />
      <span className="grid grid--4">
        <span className="skeleton skeleton--tile" />
        <span className="skeleton skeleton--tile" />
        <span className="skeleton skeleton--tile" />
        <span className="skeleton skeleton--tile" />
      </span>
      <BlockSkeleton />
    </div>
  );
}

/** The place of a chart or a table. */
export const BlockSkeleton = () => <span className="skeleton skeleton--block" />;
