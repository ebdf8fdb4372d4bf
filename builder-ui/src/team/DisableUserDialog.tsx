import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { toast } from '../ui/toast.ts';
import { useUpdateUser } from './use-users.ts';

/** Asks before somebody is shut out. */
export function DisableUserDialog({ user, onClose }: { user: UserView | null; onClose: () => void }) {
  const { t } = useTranslation('team');
  const update = useUpdateUser();
  const close = () => {
    update.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      open={user !== null}
      onOpenChange={(open) => { if (!open) close(); }}
      danger
      title={t('disable.title', { name: user?.name })}
      description={t('disable.description', { count: user?.openConversations ?? 0 })}
      confirmLabel={t('disable.submit')}
      loading={update.isPending}
      error={update.error ? describeError(update.error).message : undefined}
      onConfirm={() => {
        if (!user) return;
        update.mutate({ id: user.id, changes: { disabled: true } }, {
          onSuccess: () => {
            close();
            toast({ tone: 'good', title: t('disable.done', { name: user.name }) });
          },
        });
      }}
    />
  );
}
