import { useTranslation } from 'react-i18next';
import type { IncomingWebhookView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useDeleteWebhook } from './use-webhooks.ts';

/** Asks before an address stops working. */
export function DeleteWebhookDialog({ webhook, onClose }: { webhook: IncomingWebhookView | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const remove = useDeleteWebhook();
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      open={webhook !== null}
      onOpenChange={(open) => { if (!open) close(); }}
      danger
      title={t('webhooks.deleteTitle', { name: webhook?.name })}
      description={t('webhooks.deleteHint')}
      confirmLabel={t('webhooks.delete')}
      loading={remove.isPending}
      error={remove.error ? describeError(remove.error).message : undefined}
      onConfirm={() => {
        if (!webhook) return;
        remove.mutate(webhook.id, {
          onSuccess: () => {
            close();
            toast({ tone: 'good', title: t('webhooks.deleted', { name: webhook.name }) });
          },
        });
      }}
    />
  );
}
