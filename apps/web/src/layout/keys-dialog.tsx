import { useMessages } from '../messages/define-messages.ts';
import { Button, Buttons } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkboxes.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { keysMessages } from './keys-messages.ts';

type Props = { isOn: boolean; onSwitch: (isOn: boolean) => void; onClose: () => void };

/** What the keys do, and the switch that turns them off. */
export function KeysDialog({ isOn, onSwitch, onClose }: Props) {
  const t = useMessages(keysMessages);
  return (
    <Dialog title={t.keysTitle} isOpen onClose={onClose}>
      <dl className="keys">
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{t.keySearch}</dd>
        <dt>
          <kbd>?</kbd>
        </dt>
        <dd>{t.keyHelp}</dd>
        <dt>
          <kbd>Esc</kbd>
        </dt>
        <dd>{t.keyEscape}</dd>
      </dl>
      <div className="govuk-checkboxes govuk-checkboxes--small">
        <Checkbox id="keys-on" label={t.keysOn} isChecked={isOn} onChange={onSwitch} />
      </div>
      <Buttons>
        <Button kind="secondary" onClick={onClose}>
          {t.close}
        </Button>
      </Buttons>
    </Dialog>
  );
}
