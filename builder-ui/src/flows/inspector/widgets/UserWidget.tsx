import { useTranslation } from 'react-i18next';
import { Combobox } from '../../../ui/Combobox.tsx';
import type { WidgetProps } from '../form-context.ts';
import { usePeople } from '../use-people.ts';

/** A person of the team. */
export default function UserWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const people = usePeople();
  return (
    <Combobox
      options={(people.data ?? []).map((user) => ({ value: user.id, label: user.name, description: user.email }))}
      value={typeof value === 'string' ? value : null}
      onValueChange={(next) => onChange(next ?? undefined)}
      loading={people.isPending}
      placeholder={words.placeholder ?? t('widgets.user.placeholder')}
      emptyText={people.isError ? t('widgets.loadFailed') : t('widgets.user.none')}
      disabled={readOnly}
      aria-label={words.label}
    />
  );
}
