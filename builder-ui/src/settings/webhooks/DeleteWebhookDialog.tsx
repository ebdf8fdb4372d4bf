import { useTranslation } from 'react-i18next';
import type { IncomingWebhookView } from '../../../../schemas/generated/types.ts';
import { AskFirst } from '../../ui/AskFirst.tsx';
import { useDeleteWebhook } from './use-webhooks.ts';

/** Asks before an address stops working. */
export function DeleteWebhookDialog({ webhook, onClose }: { webhook: IncomingWebhookView | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <AskFirst
      variables={webhook?.id ?? null}
      mutation={useDeleteWebhook()}
      title={t('webhooks.deleteTitle', { name: webhook?.name })}
      description={t('webhooks.deleteHint')}
      confirmLabel={t('webhooks.delete')}
      done={t('webhooks.deleted', { name: webhook?.name })}
      onClose={onClose}
    />
  );
}
