import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { webhooksQuery } from '../../../settings/webhooks/use-webhooks.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import type { WidgetProps } from '../form-context.ts';

/** An incoming webhook, by its name; a name that is not there (yet) stays as it is. */
export default function IncomingWebhookWidget({ value, onChange, words, readOnly }: WidgetProps) {
  const { t } = useTranslation('flows');
  const webhooks = useQuery({ ...webhooksQuery, enabled: !readOnly });
  const chosen = typeof value === 'string' && value !== '' ? value : null;
  const names = (webhooks.data ?? []).map(({ name }) => name);
  const shown = chosen === null || names.includes(chosen) ? names : [...names, chosen];
  return (
    <Combobox
      options={shown.map((name) => ({ value: name, label: name, ...(webhooks.isSuccess && !names.includes(name) ? { description: t('widgets.incomingWebhook.gone') } : {}) }))}
      value={chosen}
      onValueChange={(next) => onChange(next ?? '')}
      loading={webhooks.isLoading}
      placeholder={t('widgets.incomingWebhook.placeholder')}
      emptyText={webhooks.isError ? t('widgets.loadFailed') : t('widgets.incomingWebhook.none')}
      disabled={readOnly}
      aria-label={words.label}
    />
  );
}
