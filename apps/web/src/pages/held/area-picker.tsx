import { useState } from 'react';
import { useMessages } from '../../messages/define-messages.ts';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { TextInput } from '../../ui/text-input.tsx';
import type { Choices } from './note-form.tsx';
import { noteMessages } from './note-messages.ts';

type Area = Choices['areas'][number];

type Props = {
  id: string;
  value: string[];
  onChange: (value: string[]) => void;
  error: string | undefined;
  areas: readonly Area[];
};

/** More than this is not a choice but a list: a name narrows it. */
const mostFound = 20;

const isCalled = ({ name, code }: Area, wanted: string) =>
  `${name} ${code}`.toLowerCase().includes(wanted.trim().toLowerCase());

/** The areas near by and those chosen; any other is found by its name or code. */
export function AreaPicker({ id, value, onChange, error, areas }: Props) {
  const t = useMessages(noteMessages);
  const [wanted, setWanted] = useState('');
  const found = wanted.trim() === '' ? [] : areas.filter((area) => isCalled(area, wanted));
  const isOffered = (area: Area) =>
    value.includes(area.code) || (found.length > 0 ? found.includes(area) : area.isNear);
  const offered = areas
    .filter(isOffered)
    .slice(0, found.length > 0 ? value.length + mostFound : 200);
  return (
    <>
      <TextInput
        id={`${id}-find`}
        type="search"
        label={t.findArea}
        hint={t.findHint}
        width={20}
        value={wanted}
        onChange={setWanted}
      />
      {wanted.trim() !== '' && found.length === 0 && <p role="status">{t.noArea(wanted.trim())}</p>}
      <div className="in-columns">
        <Checkboxes
          id={id}
          label={t.areas}
          hint={t.areasHint}
          error={error}
          isSmall
          value={value}
          // What is chosen and not offered now stays chosen.
          onChange={(chosen) =>
            onChange([
              ...value.filter((code) => !offered.some((area) => area.code === code)),
              ...chosen,
            ])
          }
          choices={offered.map(({ code, name, kind }) => ({
            value: code,
            label: t.areaChoice(name, t.kindsOfArea[kind] ?? kind),
          }))}
        />
      </div>
    </>
  );
}
