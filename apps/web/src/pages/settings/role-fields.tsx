import { listAgencies } from '@ragstone/contract/people';
import type { Role } from '@ragstone/domain/access/policy';
import { useSuspenseQuery } from '@tanstack/react-query';
import { queryOf } from '../../api/queries.ts';
import { useMessages } from '../../messages/define-messages.ts';
import { usePartnership } from '../../session/actor.ts';
import type { FieldProps } from '../../ui/field.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Select } from '../../ui/select.tsx';
import { settingsMessages } from './messages.ts';

type Control<V> = Omit<FieldProps, 'label'> & { value: V; onChange: (value: V) => void };
type Props = { role: Control<Role>; agencyId: Control<string> };

/** A role, and for partners the agency that they speak for. */
export function RoleFields({ role, agencyId }: Props) {
  const t = useMessages(settingsMessages);
  const { slug: partnership } = usePartnership();
  const { agencies } = useSuspenseQuery(queryOf(listAgencies, { params: { partnership } })).data;
  const choices = agencies.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Radios
        {...role}
        label={t.role}
        isSmall
        choices={(['partner', 'portfolio-holder', 'officer'] as const).map((value) => ({
          value,
          label: t.roles[value],
        }))}
      />
      {role.value === 'partner' && (
        <Select
          {...agencyId}
          label={t.agency}
          hint={t.agencyHint}
          choices={[{ value: '', label: t.noAgency }, ...choices]}
        />
      )}
    </>
  );
}

/** The body's part of a role: only partners name an agency, and an empty choice is none. */
export const roleBody = ({ role, agencyId }: { role: Role; agencyId: string }) =>
  role === 'partner' && agencyId !== '' ? { role, agencyId } : { role };
