import type { ReturnFileAnswer } from '@ragstone/contract/returns';
import { useMessages } from '../../messages/define-messages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Table } from '../../ui/table.tsx';
import { sendMessages } from './send-messages.ts';

type Note = { cell: string; message: string };

/** What became of a file: stored, refused with its faults by cell, or asked about. */
export function FileAnswer({ answer }: { answer: ReturnFileAnswer }) {
  const t = useMessages(sendMessages);
  switch (answer.outcome) {
    case 'saved':
      return (
        <Banner key="saved" tone="success" isAnswer>
          <p>
            {t.saved(answer.saved)}
            {answer.unchanged > 0 && ` ${t.unchanged(answer.unchanged)}`}
          </p>
        </Banner>
      );
    case 'refused':
      return (
        <>
          <Banner key="refused" tone="warning" title={t.refused(answer.faults.length)} isAnswer />
          <Notes caption={t.faults} notes={answer.faults} />
        </>
      );
    case 'asked':
      return (
        <>
          <Banner key="asked" tone="warning" title={t.asked(answer.questions.length)} isAnswer />
          <Notes caption={t.questions} notes={answer.questions} />
        </>
      );
  }
}

function Notes({ caption, notes }: { caption: string; notes: readonly Note[] }) {
  const t = useMessages(sendMessages);
  return (
    <Table
      caption={caption}
      rows={notes}
      rowKey={({ cell, message }) => `${cell} ${message}`}
      columns={[
        {
          key: 'cell',
          heading: t.cell,
          isRowHeading: true,
          cell: ({ cell }) => (cell === '' ? t.wholeFile : cell),
        },
        { key: 'message', heading: t.message, cell: ({ message }) => message },
      ]}
    />
  );
}
