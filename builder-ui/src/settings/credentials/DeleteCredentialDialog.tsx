import { useTranslation } from 'react-i18next';
import type { CredentialView } from '../../../../schemas/generated/types.ts';
import { describeError } from '../../api/describe-error.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { toast } from '../../ui/toast.ts';
import { useDeleteCredential } from './use-credentials.ts';

/** Asks before a secret is gone for good. */
export function DeleteCredentialDialog({ credential, onClose }: { credential: CredentialView | null; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const remove = useDeleteCredential();
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      open={credential !== null}
      onOpenChange={(open) => { if (!open) close(); }}
      danger
      title={t('credentials.deleteTitle', { name: credential?.name })}
      description={t('credentials.deleteHint')}
      confirmLabel={t('credentials.delete')}
      loading={remove.isPending}
      error={remove.error ? describeError(remove.error).message : undefined}
      onConfirm={() => {
        if (!credential) return;
        remove.mutate(credential.id, {
          onSuccess: () => {
            close();
            toast({ tone: 'good', title: t('credentials.deleted', { name: credential.name }) });
          },
        });
      }}
    />
  );
}
