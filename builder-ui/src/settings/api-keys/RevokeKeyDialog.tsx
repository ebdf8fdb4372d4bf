import { useTranslation } from 'react-i18next';
import type { ApiKeyView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useRevokeApiKey } from './use-api-keys.ts';

/** Asks before a key stops working. */
export function RevokeKeyDialog({ apiKey, onClose }: { apiKey: ApiKeyView | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const revoke = useRevokeApiKey();
  const close = () => {
    revoke.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      open={apiKey !== null}
      onOpenChange={(open) => { if (!open) close(); }}
      danger
      title={t('apiKeys.revokeTitle', { name: apiKey?.name })}
      description={t('apiKeys.revokeHint')}
      confirmLabel={t('apiKeys.revoke')}
      loading={revoke.isPending}
      error={revoke.error ? describeError(revoke.error).message : undefined}
      onConfirm={() => {
        if (!apiKey) return;
        revoke.mutate(apiKey.id, {
          onSuccess: () => {
            close();
            toast({ tone: 'good', title: t('apiKeys.revoked', { name: apiKey.name }) });
          },
        });
      }}
    />
  );
}
