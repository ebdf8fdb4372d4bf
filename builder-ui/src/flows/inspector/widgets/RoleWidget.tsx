import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/Select.tsx';
import type { WidgetProps } from '../form-context.ts';

/** A role of the team. */
export default function RoleWidget({ schema, value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const roles = (schema.enum ?? []).map(String);
  return (
    <Select
      options={roles.map((role) => ({ value: role, label: words.options?.[role] ?? t(`roles.${role}`) }))}
      value={typeof value === 'string' ? value : null}
      onValueChange={onChange}
      placeholder={words.placeholder ?? t('widgets.role.placeholder')}
      disabled={readOnly}
      aria-label={words.label}
    />
  );
}
