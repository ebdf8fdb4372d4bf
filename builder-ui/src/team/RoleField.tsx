import { useTranslation } from 'react-i18next';
import type { Role } from '../../../schemas/permissions.ts';
import { roles } from '../app/roles.ts';
import { Field } from '../ui/Field.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';

type RoleFieldProps = { value: Role; onValueChange: (role: Role) => void; label?: string | undefined; hint?: string | undefined; error?: string | undefined };

/** A role, each with a sentence on what it may do. */
export function RoleField({ value, onValueChange, label, hint, error }: RoleFieldProps) {
  const { t } = useTranslation('shell');
  const name = label ?? t('roles.label');
  return (
    <Field label={name} hint={hint} error={error}>
      <RadioGroup aria-label={name} value={value} onValueChange={onValueChange} options={roles.map((role) => ({ value: role, label: t(`roles.${role}`), description: t(`roles.${role}Hint`) }))} />
    </Field>
  );
}
