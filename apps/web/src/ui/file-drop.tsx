import { type DragEvent, useState } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { classNames } from './class-names.ts';
import { describedBy, FieldError, type FieldProps } from './field.tsx';
import { fileDropMessages } from './file-drop-messages.ts';

type Props = FieldProps & {
  /** As in the HTML attribute: `.zip,.csv`. Dropped files are not held to it; the server checks. */
  accept?: string;
  isMultiple?: boolean;
  onFiles: (files: File[]) => void;
};

/** Files are dropped on it, or chosen by the button inside, which is an ordinary file input. */
export function FileDrop(props: Props) {
  const t = useMessages(fileDropMessages);
  const { id, label, hint, error, accept, isMultiple = false, onFiles } = props;
  const [isOver, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  const drop = (event: DragEvent) => {
    hold(event);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1));
  };
  return (
    <fieldset
      className={classNames('drop', isOver && 'drop--over')}
      onDragOver={hold}
      onDragLeave={hold}
      onDrop={drop}
    >
      <legend>{label}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="soft">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <label className="govuk-button govuk-button--secondary" htmlFor={id}>
        {t.dropChoose}
        <input
          id={id}
          type="file"
          className="govuk-visually-hidden"
          accept={accept}
          multiple={isMultiple}
          aria-describedby={describedBy(props)}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // Choosing the same file a second time must be noticed too.
            event.target.value = '';
          }}
        />
      </label>
      <p className="soft">{t.dropHint}</p>
    </fieldset>
  );
}
