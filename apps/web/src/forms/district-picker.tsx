import { useState } from 'react';
import { useMessages } from '../messages/define-messages.ts';
import { Checkboxes } from '../ui/checkboxes.tsx';
import type { FieldProps } from '../ui/field.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { districtMessages } from './district-messages.ts';

type District = { code: string; name: string; isNear: boolean };

type Props = FieldProps & {
  value: string[];
  onChange: (value: string[]) => void;
  districts: readonly District[];
};

/** Districts of the own force and those chosen; of the hundreds of others a name finds some. */
export function DistrictPicker({ districts, ...field }: Props) {
  const t = useMessages(districtMessages);
  const [wanted, setWanted] = useState('');
  const { id, value, onChange } = field;
  const sought = wanted.trim().toLowerCase();
  const isFound = ({ name }: District) => name.toLowerCase().includes(sought);
  const offered = districts.filter(
    (each) => value.includes(each.code) || (sought === '' ? each.isNear : isFound(each)),
  );
  return (
    <>
      <TextInput
        id={`${id}-find`}
        type="search"
        label={t.find(field.label)}
        hint={t.findHint}
        width={20}
        value={wanted}
        onChange={setWanted}
      />
      <div className="many-choices">
        <Checkboxes
          {...field}
          isSmall
          // What is chosen and not offered now stays chosen.
          onChange={(chosen) => {
            const kept = value.filter((code) => !offered.some((each) => each.code === code));
            onChange([...kept, ...chosen]);
          }}
          choices={offered.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
    </>
  );
}
