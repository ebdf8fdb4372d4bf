import { useTranslation } from 'react-i18next';
import type { UserView } from '../../../schemas/generated/types.ts';
import { describeError } from '../api/describe-error.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { FirstPasswordDialog } from './FirstPasswordDialog.tsx';
import { useResetPassword } from './use-users.ts';

/** For a forgotten password: asks, then tells the new first password. */
export function ResetPasswordDialog({ user, onClose }: { user: UserView | null; onClose: () => void }) {
  const { t } = useTranslation('team');
  const reset = useResetPassword();
  const close = () => {
    onClose();
    reset.reset();
  };
  return (
    <>
      <ConfirmDialog
        open={user !== null && !reset.data}
        onOpenChange={(open) => { if (!open && !reset.data) close(); }}
        danger
        title={t('reset.title', { name: user?.name })}
        description={t('reset.description')}
        confirmLabel={t('reset.submit')}
        loading={reset.isPending}
        error={reset.error ? describeError(reset.error).message : undefined}
        onConfirm={() => { if (user) reset.mutate(user.id); }}
      />
      <FirstPasswordDialog first={user && reset.data ? { name: user.name, email: user.email, password: reset.data.initialPassword } : null} onClose={close} />
    </>
  );
}
