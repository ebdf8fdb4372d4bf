import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { credentialsQuery } from '../../../settings/credentials/use-credentials.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { WidgetProps } from '../form-context.ts';

/** A credential of the vault, by its name; its secret never reaches the browser. */
export default function CredentialWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  // Whoever only looks at a flow need not know the credentials there are.
  const credentials = useQuery({ ...credentialsQuery, enabled: !readOnly });
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const known = (credentials.data ?? []).map(({ id, name, hosts }) => ({ value: id, label: name, description: hosts.join(', ') }));
  const gone = chosen !== null && !known.some((option) => option.value === chosen);
  const options = gone ? [...known, { value: chosen, label: credentials.isSuccess ? t('widgets.credential.gone') : t('widgets.credential.chosen') }] : known;
  return (
    <div className="flex items-center gap-1">
      <Combobox
        options={options}
        value={chosen}
        onValueChange={(next) => onChange(next ?? undefined)}
        loading={credentials.isLoading}
        placeholder={words.placeholder ?? t('widgets.credential.placeholder')}
        emptyText={credentials.isError ? t('widgets.loadFailed') : t('widgets.credential.none')}
        disabled={readOnly}
        aria-label={words.label}
      />
      {chosen !== null && !readOnly ? <IconButton size="xs" label={t('widgets.credential.clear')} icon={<X size={14} />} onClick={() => onChange(undefined)} /> : null}
    </div>
  );
}
